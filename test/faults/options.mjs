import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export const HELP = `Kills services, nats-server, PostgreSQL and the mail server while people register, vote and walk a sequence, and proves that nothing is lost or doubled.

  npm run test:faults                 5,000 registrations, 2,000 votes, at least 50 kills
  npm run test:faults -- --short      500 registrations, 200 votes, at least 10 kills; as within npm test

  --seed N      the same order of faults, people and answers again (a random one, which is printed)
  --keep        keep the data folder also when everything passed
  --no-build    take what is built already
  --help        this text

A data folder of its own is used and removed again, unless something failed.`;

/**
 * How much of everything. `audience` are the people of the session that takes place during the test: `voters` of them
 * come, the others stay away. All other registrations are for a later session.
 */
const FULL = {
  name: 'full',
  registrations: 5_000,
  audience: 500,
  voters: 250,
  polls: 8,
  registrants: 32,
  kills: 50,
  lanes: 2,
  breathMs: 12_000,
  audienceUnderFaults: true,
  restMs: 300_000,
  deadlineMs: 2_400_000,
};

const SHORT = {
  name: 'short',
  registrations: 500,
  audience: 60,
  voters: 40,
  polls: 5,
  registrants: 16,
  kills: 10,
  lanes: 3,
  breathMs: 0,
  audienceUnderFaults: false,
  restMs: 180_000,
  deadlineMs: 480_000,
};

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string' },
      keep: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed takes a whole number');
  return {
    profile: values.short ? SHORT : FULL,
    seed,
    keep: values.keep,
    prepare: !values['no-build'],
    help: values.help,
  };
}
