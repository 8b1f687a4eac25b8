import { SERVICES } from '../../../deploy/local/index.mjs';
import { pointsInTheSources, POINTS } from '../faults/points.mjs';
import { untilReady } from '../installation/readiness.mjs';
import { unequal } from './checks.mjs';

const HALF_A_MINUTE_MS = 30_000;

/** Without these the rest would prove little: the faults did happen, where they should, and everything is back. */
export async function checkFaults(checks, { installation, plan, striker, profile }) {
  await checks.that(`at least ${profile.kills} kills`, () =>
    striker.kills >= profile.kills ? undefined : `only ${striker.kills}`,
  );
  await checks.that('every crash point in the sources was reached', () => [
    unequal(
      'known points',
      POINTS.map(({ point }) => point)
        .sort()
        .join(' '),
      pointsInTheSources().join(' '),
    ),
    ...POINTS.filter(
      ({ point }) =>
        !striker.strikes.some((each) => each.kind === 'point' && each.point === point && each.reached),
    ).map(({ point }) => `${point} was not reached`),
  ]);
  await checks.that('PostgreSQL and the mail server died at every place where they were to', () =>
    plan.main
      .concat(plan.finale)
      .filter(({ kind }) => kind === 'stop')
      .filter((fault) => !striker.strikes.some((each) => isThere(each, fault)))
      .map(({ point, victim }) => `${victim} was not killed at ${point}`),
  );
  await checks.that('every part serves again', async () => {
    const parts = ['postgres', 'nats', ...SERVICES, 'proxy'];
    await Promise.all(parts.map((part) => untilReady(installation, part, HALF_A_MINUTE_MS)));
  });
}

const isThere = ({ kind, point, victim, reached }, fault) =>
  kind === 'stop' && reached && point === fault.point && victim === fault.victim;
