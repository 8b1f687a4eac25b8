import { scriptIn } from './scripts/script-in.js';
import type { Script } from './scripts/script.js';

/** What one simulated person will do; decided before the curtain rises. */
export interface Part {
  name: string;
  email: string;
  timeZone: string;
  /** Share of the time between opening and session at which they register. */
  registersAt: number;
  comes: boolean;
  joinsAtMinute: number;
  /** Beyond the length of the session for those who stay to the end. */
  leavesAtMinute: number;
  /** 0 to 1 per poll: which answer, and above 0.9 none. */
  answers: [number, number];
  asks: string | undefined;
  clicksInRoom: boolean;
  clicksLetter: boolean;
  buys: 'card' | 'by phone' | undefined;
}

const TIME_ZONES = [
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'Europe/London',
  'Asia/Almaty',
  'Asia/Kolkata',
];
/** The same play for the same seed, so that figures of two runs can be compared. */
export function castOf(count: number, script: Script, seed = 7): Part[] {
  const { firstNames, lastNames, questions } = script;
  const english = scriptIn('en');
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const nameFrom = (first: string[], last: string[]) =>
      `${first[index % 12]} ${last[Math.floor(index / 12) % 10]}`;
    const name = nameFrom(firstNames, lastNames);
    // An address is spelt in Latin letters whatever the name is.
    const address = nameFrom(english.firstNames, english.lastNames).toLowerCase().replace(' ', '.');
    const comes = random() < 0.44;
    const staysToOffer = comes && random() < 0.68;
    const clicksInRoom = staysToOffer && random() < 0.4;
    const clicksLetter = !clicksInRoom && random() < (comes ? 0.2 : 0.05);
    const buysNow = (clicksInRoom || clicksLetter) && random() < 0.35;
    return {
      name,
      email: `${address}.${index + 1}@example.org`,
      timeZone: TIME_ZONES[index % TIME_ZONES.length]!,
      registersAt: random(),
      comes,
      joinsAtMinute: Math.floor(random() ** 2 * 15),
      leavesAtMinute: staysToOffer ? 46 + Math.floor(random() * 30) : 16 + Math.floor(random() * 28),
      answers: [random(), random()],
      asks: comes && random() < 0.15 ? questions[index % questions.length] : undefined,
      clicksInRoom,
      clicksLetter,
      buys: buysNow ? (random() < 0.7 ? 'card' : 'by phone') : undefined,
    };
  });
}

/** mulberry32: small, seedable and good enough to deal out parts. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
