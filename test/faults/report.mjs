import { Tally } from './traffic/tally.mjs';

/** What was broken, how long it took to come back, and what traffic met it. */
export function reportOf({ striker, registrants, voters, sink, duplicates, audited, touches, restedInMs }) {
  return [
    '',
    `kills            ${striker.kills}`,
    ...killsByTarget(striker.strikes).map((line) => `  ${line}`),
    ...losses(striker.strikes),
    'named crash points',
    ...pointsReached(striker.strikes).map((line) => `  ${line}`),
    'killed while a service stood still there',
    ...struckAt(striker.strikes).map((line) => `  ${line}`),
    `recovery         ${recoveries(striker.strikes)}`,
    ...recoveriesByTarget(striker.strikes).map((line) => `  ${line}`),
    `registrations    ${registrants.acknowledged.size} acknowledged; answers: ${registrants.answers}`,
    `votes            ${voters.settled.length} settled, ${repeatedVotes(voters)} of them after a lost acknowledgement; answers: ${voters.answers}`,
    `mails            ${sink.accepted.length} accepted, ${duplicates.length} of them repeated under the same Message-ID after a kill`,
    `touches          ${touches.map(({ what, count }) => `${what} ${count}`).join(', ')}`,
    `facts applied    ${audited.map(({ service, producer, position, steps }) => `${service}<-${producer} ${position} in ${steps}`).join(', ')}`,
    `came to rest     ${seconds(restedInMs)} after the last fault`,
    '',
  ].join('\n');
}

function killsByTarget(strikes) {
  const tally = new Tally();
  for (const { target, victim, kills, struck } of strikes) {
    tally.add(target, kills);
    if (victim) tally.add(victim, struck);
  }
  return [tally.toString()];
}

function losses(strikes) {
  const lost = strikes.filter(({ kind }) => kind === 'stream lost').map(({ producer }) => producer);
  const emptied = strikes.filter(({ kind }) => kind === 'broker emptied').length;
  return [
    `streams deleted  ${lost.length} (${lost.join(', ')})${emptied ? `; broker emptied ${emptied} times` : ''}`,
  ];
}

function pointsReached(strikes) {
  const tally = new Tally();
  for (const { kind, point, reached } of strikes) if (kind === 'point') tally.add(point, reached ? 1 : 0);
  return tally.toString().split(', ');
}

function struckAt(strikes) {
  const tally = new Tally();
  for (const { kind, point, victim, reached } of strikes)
    if (kind === 'stop') tally.add(`${victim} at ${point}`, reached ? 1 : 0);
  return tally.toString().split(', ');
}

function recoveriesByTarget(strikes) {
  return [...new Set(strikes.map(({ target }) => target))]
    .sort((one, other) => one.localeCompare(other))
    .map((target) => `${target.padEnd(14)} ${recoveries(strikes.filter((each) => each.target === target))}`);
}

function recoveries(strikes) {
  const times = strikes.flatMap((each) => each.recoveries).sort((one, other) => one - other);
  if (times.length === 0) return 'none';
  return `median ${seconds(times[Math.floor(times.length / 2)])}, longest ${seconds(times.at(-1))} until ready (${times.length} times)`;
}

function repeatedVotes({ settled }) {
  return settled.filter(({ how }) => how === 'already').length;
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

export function verdict({ results }) {
  return results
    .map(({ name, wrong }) =>
      wrong.length === 0
        ? `  ok    ${name}`
        : `  WRONG ${name}\n${wrong.map((each) => `          ${each}`).join('\n')}`,
    )
    .join('\n');
}

/** The last line, which programs read. */
export function totals({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
