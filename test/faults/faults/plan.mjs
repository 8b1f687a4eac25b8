import { POINTS } from './points.mjs';

/** How often each part is hit when it is the turn of chance. */
const WEIGHTS = {
  postgres: 3,
  nats: 3,
  registration: 3,
  attendance: 3,
  reminders: 3,
  offers: 2,
  accounts: 1,
  proxy: 1,
};
const POINT_ROUNDS = 3;

/** Where the mail server matters. */
const OF_LETTERS = ['touch.leased-not-sent', 'touch.sent-not-recorded'];

const MAIL_SERVER_KILLED = { kind: 'mail server killed', target: 'mail' };

/**
 * What is broken, in which order. `finale` is kept for the end of the session, when it is settled who came. A kill is
 * {kind: 'kill', target}; {kind: 'point', target, point} dies by itself at a named place; the broker may also lose a
 * stream, or everything that it has, and the provider's mail server may be killed. {kind: 'stop', target, point, victim}
 * stands still at a named place while PostgreSQL or the mail server is killed, and then goes on.
 */
export function planFaults(profile, chance) {
  return profile.name === 'short' ? shortPlan(chance) : fullPlan(profile, chance);
}

/**
 * What takes its time to be made good comes first, so that the time passes meanwhile: after three quarters of a minute another process
 * takes over what a killed sender had leased, and a room notices that the process which held its visitors is dead.
 */
function shortPlan(chance) {
  const first = [
    at('touch.leased-not-sent', 'reminders'),
    at('vote.committed-not-acked', 'attendance'),
    at('touch.sent-not-recorded', 'reminders'),
    stopAt('touch.leased-not-sent', 'reminders', 'mail'),
    at('walks.claimed-not-written', 'reminders'),
    at('walks.written-not-committed', 'reminders'),
    at('happenings.taken-not-committed', 'reminders'),
  ];
  const others = [
    at('relay.committed-not-published', 'registration'),
    at('relay.published-not-marked', 'registration'),
    at('handler.before-commit', 'offers'),
    at('handler.committed-not-acked', 'offers'),
    kill('nats'),
    kill('registration'),
    { kind: 'stream lost', target: 'nats', producer: 'registration' },
  ];
  return {
    main: [...first, ...chance.shuffle(others)],
    finale: [kill('postgres'), stopAt('touch.sent-not-recorded', 'reminders', 'postgres')],
  };
}

function fullPlan({ kills }, chance) {
  const points = POINTS.flatMap(({ point, targets }) =>
    Array.from({ length: POINT_ROUNDS }, (_, round) => at(point, targets[round % targets.length])),
  );
  const finale = [
    kill('attendance'),
    kill('postgres'),
    at('touch.sent-not-recorded', 'reminders'),
    kill('offers'),
  ];
  const stops = [
    ...POINTS.map(({ point, targets }) => stopAt(point, targets[0], 'postgres')),
    ...OF_LETTERS.map((point) => stopAt(point, 'reminders', 'mail')),
  ];
  const parts = Object.entries(WEIGHTS).flatMap(([name, weight]) =>
    Array.from({ length: weight }, () => name),
  );
  // A few more than asked for, as a point may be missed.
  const random = Math.max(0, kills + 6 - points.length - stops.length - finale.length);
  const main = chance.shuffle([
    ...points,
    ...stops,
    ...Array.from({ length: random }, () => kill(chance.pick(parts))),
    ...['registration', 'attendance', 'reminders'].map((producer) => ({
      kind: 'stream lost',
      target: 'nats',
      producer,
    })),
    { kind: 'broker emptied', target: 'nats' },
    ...Array.from({ length: POINT_ROUNDS }, () => MAIL_SERVER_KILLED),
  ]);
  return { main, finale };
}

function kill(target) {
  return { kind: 'kill', target };
}

/** The other side dies while a service stands still at the place. */
function stopAt(point, target, victim) {
  return { kind: 'stop', target, point, victim };
}

function at(point, target) {
  return { kind: 'point', target, point };
}
