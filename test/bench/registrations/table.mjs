import { application, installationIn } from '../setup/application.mjs';
import { startServer } from '../setup/server-process.mjs';
import { memberToken, ownersToken, publishWebinar } from '../setup/webinar.mjs';
import { registerPeople } from '../load/register-people.mjs';
import { spentBy } from '../reporting/process-use.mjs';
import { untilCalm } from '../reporting/witness.mjs';
import { plainTables, requireRows } from './plain-tables.mjs';

const LIMIT = 'node:http, batched insert';
const SERVICE = 'Funnelcast: registration service';
const COMMON = 'Nest, transaction per request';
const WHOLE = 'Funnelcast: all in one, with reactions';

/**
 * The same number for everybody: after as many seconds, the quick and small would have been compiled by Node, and the others
 * would still be interpreted in the turns that count.
 */
const WARM_UP_PEOPLE = 20_000;

/** From the request to the 201 that follows the commit; the same people, rows and indexes for everybody. */
export async function registrationsTable(stage, { seconds, peers }) {
  const product = await theProduct(stage);
  const plain = await theOthers(stage, product.session);
  const whole = await allInOne(stage);
  const turn = ({ port, path, pid, check }) => {
    let people = 0;
    return async (round) => {
      const spent = spentBy(pid, stage.postgres.pid);
      const result = await registerPeople(
        port,
        path,
        round === 'warm-up' ? { people: WARM_UP_PEOPLE } : { seconds },
      );
      const [server, database] = spent();
      people += result.people;
      await untilCalm(180_000);
      await check?.(people);
      const each = (processorSeconds) => (processorSeconds / result.people) * 1_000_000;
      return { ...result, server: each(server), database: each(database) };
    };
  };
  return {
    title: 'Registrations: POST, validation, contact + registration + facts committed, 201; 64 connections',
    unit: '/s',
    base: LIMIT,
    columns: [
      { key: 'p50', label: 'p50 ms' },
      { key: 'p99', label: 'p99 ms' },
      { key: 'server', label: 'server µs' },
      { key: 'database', label: 'PostgreSQL µs' },
    ],
    variants: [
      { name: LIMIT, measure: turn(plain.bare) },
      { name: SERVICE, measure: turn(product) },
      { name: COMMON, measure: turn(plain.perRequest) },
      { name: WHOLE, measure: turn(whole) },
      ...peers.map((peer) => ({ name: peer.name, measure: turn(peer) })),
    ],
    targets: [
      { what: 'registration service beside the bare batched server', of: SERVICE, to: LIMIT, atLeast: 0.7 },
      { what: 'registration service beside a transaction per request', of: SERVICE, to: COMMON, atLeast: 2 },
      { what: 'its p99 beside the bare batched server', of: SERVICE, to: LIMIT, measure: 'p99', atMost: 2 },
    ],
  };
}

/** The service alone, its relay at work: what it promises to pass on, it passes on while it is measured. */
async function theProduct(stage) {
  const installation = await installationIn(stage, 'alone');
  const service = await application(stage, 'registration', installation, { env: { NODE_ENV: 'production' } });
  await service.managed.start();
  const { path, session } = await publishWebinar(service.url, await memberToken(stage.secrets));
  return {
    port: service.port,
    pid: service.managed.pid,
    path,
    session,
    check: counted(inService(stage, 'alone')),
  };
}

async function theOthers(stage, { id: sessionId, webinarId, startsAt }) {
  const [row] = await stage.query('alone', 'select workspace_id from registration.session where id = $1', [
    sessionId,
  ]);
  const SESSION = JSON.stringify({ sessionId, webinarId, startsAt, workspaceId: row.workspace_id });
  const open = async (name, program) => {
    const url = await plainTables(stage.adminUrl('alone'), name.replaceAll('-', '_'));
    const { managed, port } = await startServer(stage, name, program, { DATABASE_URL: url, SESSION });
    return { port, pid: managed.pid, path: PATH, check: counted({ url, factsEach: 2 }) };
  };
  return {
    bare: await open('bare', new URL('bare-server.mjs', import.meta.url)),
    perRequest: await open('per-request', new URL('insert-per-request-server.mjs', import.meta.url)),
  };
}

const PATH = '/api/v1/public/webinars/what-the-figures-mean/registrations';

async function allInOne(stage) {
  const installation = await installationIn(stage, 'together', { events: 'in-process' });
  const platform = await application(stage, 'all-in-one', installation);
  await platform.managed.start();
  const { path } = await publishWebinar(platform.url, await ownersToken(platform.url, stage.secrets));
  return {
    port: platform.port,
    pid: platform.managed.pid,
    path,
    check: counted(inService(stage, 'together')),
  };
}

function inService(stage, database) {
  return { url: stage.adminUrl(database), tables: ['registration.contact', 'registration.registration'] };
}

function counted({ url, ...options }) {
  return (people) => requireRows(url, { people, ...options });
}
