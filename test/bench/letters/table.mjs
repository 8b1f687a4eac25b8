import { withRedis } from '../jobs/variants.mjs';
import { reminding } from '../reminders/turn.mjs';
import { PROCESSOR_COLUMNS } from '../reporting/per-person.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';
import { openSink } from './open-sink.mjs';

const OURS = 'Funnelcast: a wave, leased, written, sent, recorded';
const POOL = 'nodemailer pool alone, no database';
const RAW = 'bytes of a letter, written to sockets';
const JOBS = 'BullMQ job per letter, nodemailer pool';
/** Of the people of the other tables: a mailer is slower than a database. */
const SHARE = 0.1;
const CONNECTIONS = 20;
const DATABASE = 'jobs';

/** From the moment at which a wave falls due until the last letter is accepted and recorded; the mail server counts. */
export async function lettersTable(stage, { people: everybody, say, peers }) {
  const people = Math.ceil(everybody * SHARE);
  const sink = await openSink(stage);
  const letter = await reminding(stage, new URL('ours.mjs', import.meta.url), { people: 1, sample: true })();
  const shape = withRedis(stage, say, JOBS, (redisPort) => jobs(stage, { ...theirs, redisPort }));
  const theirs = { people, port: sink.port, connections: CONNECTIONS, letter };
  const counted = (measure) => async () => {
    await sink.accepted();
    const measured = await measure();
    const { mails, people: reached, bytes } = await sink.accepted();
    if (mails !== people || reached !== people)
      throw new Error(`${mails} mails to ${reached} of ${people} people`);
    return { ...measured, bytes: bytes / mails };
  };
  const settings = { SMTP_URL: sink.url, SMTP_CONNECTIONS: String(CONNECTIONS) };
  return {
    title: `Letters: ${people.toLocaleString('en-US')} over SMTP, ${CONNECTIONS} connections`,
    unit: '/s',
    base: POOL,
    warmUp: false,
    columns: [...PROCESSOR_COLUMNS, { key: 'bytes', label: 'bytes of a letter' }],
    variants: [
      { name: POOL, measure: counted(() => inChild(new URL('bare-pool.mjs', import.meta.url), theirs)) },
      {
        name: OURS,
        measure: counted(reminding(stage, new URL('ours.mjs', import.meta.url), { people }, settings)),
      },
      ...shape.map(({ name, measure }) => ({ name, measure: counted(measure) })),
      { name: RAW, measure: counted(() => inChild(new URL('raw-smtp.mjs', import.meta.url), theirs)) },
      ...peers.map(({ name, measure }) => ({ name, measure: counted(() => measure(theirs)) })),
    ],
    targets: [
      ...shape.map(({ name }) => ({ what: 'beside a job per letter', of: OURS, to: name, atLeast: 8 })),
      { what: 'of bytes written to sockets', of: OURS, to: RAW, atLeast: 0.25 },
    ],
  };
}

async function jobs(stage, input) {
  await freshDatabase(stage.adminUrl(), DATABASE);
  return inChild(new URL('job-per-touch.mjs', import.meta.url), {
    ...input,
    url: stage.adminUrl(DATABASE),
    postgres: stage.postgres.pid,
  });
}
