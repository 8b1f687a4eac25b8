import { parseArgs } from 'node:util';

/** A mistake in the command line. */
export class WrongUsage extends Error {}

export function help(tables) {
  const names = tables.map(({ name, title }) => `  ${name.padEnd(15)}${title}`).join('\n');
  return `Measures Funnelcast beside what it is compared with, in one run on one machine; only the ratios count.

  npm run bench
  npm run bench -- [options]

Tables
${names}

Options
  --only a,b       some tables
  --rounds N       every variant takes N turns, one after the other: A B C, A B C, ... (3)
  --seconds N      how long a turn lasts (5)
  --people N       how many people the tables about sequences and scores have (100000)
  --peers PATH     a folder with *.peer.mjs files, measured beside us (docs/benchmarks.md tells what they export)
  --json PATH      where the figures go (test-results/bench.json)
  --no-build       measure what is compiled already, stale or not
  --help           this text

Durability is the same for everybody: fsync and synchronous_commit are on, and a request is answered after its commit.
Close other programs first: the run says how much the machine was used by others.
`;
}

export function readOptions(args, tableNames) {
  const { values } = parse(args);
  const only = values.only?.flatMap((list) => list.split(',')).map((name) => name.trim());
  const unknown = only?.filter((name) => !tableNames.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new WrongUsage(`There is no table "${unknown.join('", "')}". There are: ${tableNames.join(', ')}.`);
  return {
    help: values.help,
    tables: only ? tableNames.filter((name) => only.includes(name)) : tableNames,
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    people: positive('people', values.people),
    peers: values.peers,
    json: values.json,
    build: !values['no-build'],
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '5' },
        people: { type: 'string', default: '100000' },
        peers: { type: 'string' },
        json: { type: 'string', default: 'test-results/bench.json' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new WrongUsage(error.message);
  }
}

function positive(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new WrongUsage(`--${name} takes a whole number from 1, and not "${text}".`);
}
