import { setTimeout as sleep } from 'node:timers/promises';
import { registerPeople } from '../load/register-people.mjs';
import { memoryOf, processorTimeOf } from '../reporting/process-use.mjs';
import { untilCalm } from '../reporting/witness.mjs';
import { application, installationIn } from '../setup/application.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { memberToken, ownersToken, publishWebinar } from '../setup/webinar.mjs';

const SERVICE = 'registration service';
const ALL = 'all in one';
const SETTLING_MS = 3000;

/** What it holds when it has just started, after a rush, and what it does when there is nothing to do. */
export async function footprintTable(stage, { seconds }) {
  const people = 4000 * seconds;
  const idleSeconds = 4 * seconds;
  const measure = (database, open) => async () => {
    await freshDatabase(stage.adminUrl(), database);
    const { managed, url, port, token } = await open(database);
    await managed.start();
    await sleep(SETTLING_MS);
    const value = memoryOf(managed.pid);
    const { path } = await publishWebinar(url, await token(url));
    await registerPeople(port, path, { people });
    await untilCalm(300_000);
    const after = memoryOf(managed.pid);
    const idle = await idleUse([managed.pid, stage.postgres.pid], idleSeconds);
    await managed.stop();
    return { value, after, idle: idle[0], database: idle[1] };
  };
  return {
    title: `Footprint: memory, and processor time over ${idleSeconds} idle seconds`,
    unit: 'MB at start',
    base: SERVICE,
    warmUp: false,
    rounds: 1,
    columns: [
      { key: 'after', label: `MB after ${people.toLocaleString('en-US')} people` },
      { key: 'idle', label: 'idle: % of a core' },
      { key: 'database', label: 'PostgreSQL then' },
    ],
    variants: [
      { name: SERVICE, measure: measure('alone', (database) => theService(stage, database)) },
      { name: ALL, measure: measure('together', (database) => allInOne(stage, database)) },
    ],
    targets: [
      { what: 'idle registration service, % of a core', of: SERVICE, measure: 'idle', atMost: 1 },
      { what: 'idle all in one, % of a core', of: ALL, measure: 'idle', atMost: 1 },
    ],
  };
}

async function theService(stage, database) {
  const service = await application(stage, 'registration', await installationIn(stage, database));
  return { ...service, token: () => memberToken(stage.secrets) };
}

async function allInOne(stage, database) {
  const installation = await installationIn(stage, database, { events: 'in-process' });
  const platform = await application(stage, 'all-in-one', installation);
  return { ...platform, token: (url) => ownersToken(url, stage.secrets) };
}

/** Percent of one core, for each process and what is below it. */
async function idleUse(pids, seconds) {
  const before = pids.map(processorTimeOf);
  await sleep(seconds * 1000);
  return pids.map((pid, index) => ((processorTimeOf(pid) - before[index]) / seconds) * 100);
}
