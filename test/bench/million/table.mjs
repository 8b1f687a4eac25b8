import { setTimeout as sleep } from 'node:timers/promises';
import { openSink } from '../letters/open-sink.mjs';
import { Filler } from '../reminders/fill.mjs';
import { environmentFor } from '../../../deploy/local/environment.mjs';
import { processorTimeOf } from '../reporting/process-use.mjs';
import { application, installationIn } from '../setup/application.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';
import { MemoryOfService } from './memory-of-service.mjs';

const DATABASE = 'million';
const SETTLING_MS = 5000;
const IDLE_SECONDS = 20;
const TELL_MEMORY = new URL('tell-memory.mjs', import.meta.url).href;

const FALL_DUE = `
  with due as (
    update enrolment set next_due_at = now(), due_at = now() where id in (select id from enrolment limit $1) returning id
  )
  select pg_notify('reminders_due', ''), (select count(*) from due)`;

/** What the reminders service holds while very many people wait, and while some of them fall due: it should not depend on them. */
export async function millionTable(stage, { people }) {
  const sink = await openSink(stage);
  const [few, many] = [Math.ceil(people / 10), 10 * people];
  const name = (count) => `${count.toLocaleString('en-US')} people walking`;
  const variant = (count) => ({
    name: name(count),
    measure: () => measure(stage, sink, { walking: count, due: Math.min(count, people) }),
  });
  const flat = (what, measured) => ({ what, of: name(many), to: name(few), measure: measured, atMost: 1.3 });
  return {
    title: 'A million people: memory of the reminders service, after its garbage is collected and in all',
    unit: 'MB alive at rest',
    base: name(few),
    warmUp: false,
    rounds: 1,
    columns: [
      { key: 'aliveDue', label: 'MB alive, people due' },
      { key: 'resident', label: 'MB resident at rest' },
      { key: 'residentDue', label: 'MB resident, people due' },
      { key: 'due', label: 'people due' },
      { key: 'idle', label: 'idle: % of a core' },
      { key: 'database', label: 'PostgreSQL then' },
    ],
    variants: [variant(few), variant(many)],
    targets: [
      flat('alive at rest, beside a hundredth of the people', 'value'),
      flat('alive while people fall due', 'aliveDue'),
      flat('resident at rest', 'resident'),
      flat('resident while people fall due', 'residentDue'),
      { what: 'idle, % of a core', of: name(many), measure: 'idle', atMost: 1 },
    ],
  };
}

async function measure(stage, sink, { walking, due }) {
  await freshDatabase(stage.adminUrl(), DATABASE);
  const installation = await installationIn(stage, DATABASE, { events: 'in-process' });
  const filler = new Filler(stage.adminUrl(DATABASE));
  await fill(stage, installation, walking);
  const file = `${stage.folder}/memory-${walking}.json`;
  const { managed } = await application(stage, 'reminders', installation, {
    env: { SMTP_URL: sink.url, NODE_OPTIONS: `--import ${TELL_MEMORY}`, MEMORY_FILE: file },
  });
  await managed.start();
  await sleep(SETTLING_MS);
  const memory = new MemoryOfService(managed.pid, file);
  const idle = await idleUse([managed.pid, stage.postgres.pid]);
  const atRest = { value: await memory.alive(), resident: memory.resident() };
  await filler.run(FALL_DUE, [due]);
  const passed = async () => (await filler.run('select count(*)::int as count from touch'))[0].count;
  const most = await memory.most(async () => (await passed()) === due);
  await filler.require('touches', 'touch', due);
  await managed.stop();
  return {
    ...atRest,
    aliveDue: most.alive,
    residentDue: most.resident,
    due,
    idle: idle[0],
    database: idle[1],
  };
}

/** What a turn of the service leaves behind, before the one that is measured starts. */
function fill(stage, installation, people) {
  const where = { ...installation, publicUrl: 'http://127.0.0.1', port: 0, host: '127.0.0.1' };
  const env = { ...environmentFor(['reminders'], where), LOG_LEVEL: 'warn', SMTP_URL: '' };
  return inChild(new URL('prepare.mjs', import.meta.url), { url: stage.adminUrl(DATABASE), people }, { env });
}

async function idleUse(pids) {
  const before = pids.map(processorTimeOf);
  await sleep(IDLE_SECONDS * 1000);
  return pids.map((pid, index) => ((processorTimeOf(pid) - before[index]) / IDLE_SECONDS) * 100);
}
