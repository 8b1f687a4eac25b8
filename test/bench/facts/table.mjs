import { environmentFor } from '../../../deploy/local/environment.mjs';
import { HOW_TO_GET_NATS } from '../../../deploy/local/nats.mjs';
import { installationIn } from '../setup/application.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';

const DATABASE = 'facts';
const LIMIT = 'JetStream alone: consume, no database';
const NATS = 'Funnelcast over NATS';
const IN_PROCESS = 'Funnelcast in process';
const TEXTBOOK = 'textbook: one by one';
const PIPELINED = 'one event per message, pipelined';

/** Facts for a turn of one second; slower variants take fewer, since the rate is what counts. */
const FACTS_PER_SECOND = 10_000;
const FEW_PER_SECOND = 1000;

/** From the commit that recorded the facts to the commit of their effects; every effect is counted. */
export async function factsTable(stage, { seconds, peers }) {
  if (!stage.nats) throw new Error(`This table needs a nats-server. ${HOW_TO_GET_NATS}`);
  const [many, few] = [FACTS_PER_SECOND * seconds, FEW_PER_SECOND * seconds];
  const ours = (env) => turn(stage, 'our-library.mjs', { count: many }, env);
  const theirs = (file, input) => turn(stage, file, { natsUrl: stage.nats.url, ...input });
  return {
    title: 'Facts: from the outbox through the broker to the committed effect of a handler',
    unit: '/s',
    base: TEXTBOOK,
    warmUp: false,
    columns: [
      { key: 'node', label: 'Node µs' },
      { key: 'database', label: 'PostgreSQL µs' },
      { key: 'broker', label: 'NATS µs' },
    ],
    variants: [
      { name: LIMIT, measure: theirs('raw-consume.mjs', { count: many }) },
      { name: NATS, measure: ours(() => ({ NATS_URL: stage.nats.url, EVENTS: 'nats' })) },
      { name: IN_PROCESS, measure: ours(() => ({ EVENTS: 'in-process' })) },
      {
        name: PIPELINED,
        measure: theirs('textbook.mjs', { count: many, page: 500, pipelined: true, batch: 500, lanes: 2 }),
      },
      {
        name: TEXTBOOK,
        measure: theirs('textbook.mjs', { count: few, page: 100, pipelined: false, batch: 1, lanes: 1 }),
      },
      ...peers.map(({ name, measure }) => ({ name, measure: () => measure({ seconds }) })),
    ],
    targets: [
      { what: 'over NATS beside the textbook', of: NATS, to: TEXTBOOK, atLeast: 20 },
      { what: 'over NATS beside one event per message', of: NATS, to: PIPELINED, atLeast: 4 },
    ],
  };
}

let turns = 0;

/** An empty database and names of its own on the broker for every turn. */
function turn(stage, file, input, envOf = () => ({})) {
  return async () => {
    turns += 1;
    await freshDatabase(stage.adminUrl(), DATABASE);
    const installation = await installationIn(stage, DATABASE);
    const env = {
      ...environmentFor(['registration', 'reminders'], {
        ...installation,
        publicUrl: 'http://127.0.0.1',
        port: 0,
        host: '127.0.0.1',
      }),
      NATS_PREFIX: `bench-${turns}`,
      LOG_LEVEL: 'warn',
      ...envOf(),
    };
    const url = stage.adminUrl(DATABASE);
    const pids = { postgres: stage.postgres.pid, nats: stage.nats.pid };
    return inChild(new URL(file, import.meta.url), { url, pids, ...input }, { env });
  };
}
