import type { Guest } from './guest.js';
import { inParallel } from './in-parallel.js';
import { type Player } from './player.js';
import type { Progress } from './progress/progress.js';
import type { Stage } from './stage.js';
import { countTouches, settledTouches } from './touches.js';

const WAVES = 6;
const MINUTES_PER_WAVE = 200;
const REMINDERS_BEFORE = [60, 15];

/** People register in the order of their parts while the day passes, and the reminders of the ladder go out. */
export async function register(
  stage: Stage,
  players: Player[],
  progress: Progress,
  guest?: Guest,
): Promise<void> {
  const { time, studio, session } = stage;
  const all = players.length + (guest ? 1 : 0);
  const registeredOne = () => {
    progress.add('registered');
    progress.step({ done: ++registered, all });
  };
  let registered = 0;
  if (guest) {
    await guest.takePlace(stage, progress);
    registeredOne();
  }
  for (let wave = 0; wave < WAVES; wave += 1) {
    const now = players.filter(({ part }) => Math.floor(part.registersAt * WAVES) === wave);
    await inParallel(now, 16, (player) => player.register(stage), registeredOne);
    await time.advance(MINUTES_PER_WAVE);
    progress.count({ mails: await countTouches(studio, session.id) });
    progress.step({ done: registered, all });
  }
}

/** Waits until every letter that is due has gone out, then moves on to the next moment of the ladder. */
export async function remind({ time, session, studio }: Stage, progress: Progress): Promise<void> {
  const startsAt = Date.parse(session.startsAt);
  for (const [index, minutesBefore] of REMINDERS_BEFORE.entries()) {
    await time.moveTo(new Date(startsAt - minutesBefore * 60_000));
    const mails = await settledTouches(studio, session.id);
    progress.count({ mails });
    progress.step({ done: index + 1, all: REMINDERS_BEFORE.length, detail: `${mails} letters sent` });
  }
}
