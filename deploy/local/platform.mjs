import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applicationDefinition, proxyDefinition, reachable } from './applications.mjs';
import { endRuns } from './checkout.mjs';
import { databaseUrlsOf } from './environment.mjs';
import { chooseEvents } from './events.mjs';
import { FileLock } from './lock.mjs';
import { ManagedProcess } from './managed-process.mjs';
import { startNats } from './nats.mjs';
import { freePort, requireWebPort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { prepareCheckout } from './prepare.mjs';
import { ProcessRecord } from './processes.mjs';
import { Progress } from './progress.mjs';
import { DATABASE, SERVICES, provision } from './provision.mjs';
import { RunningPlatform } from './running-platform.mjs';
import { copySecrets, keepSecrets } from './secrets.mjs';
import { Supervisor } from './supervisor.mjs';

/** In this order they stop: first who works, then who carries, then who keeps. */
const RANK = { application: 1, broker: 2, database: 3 };

/**
 * Starts the whole platform below one data folder: all services in one process, or each in its own behind a proxy.
 * `npm start`, the demo, the end-to-end tests and the fault tests all stand on this function.
 */
export async function startPlatform(options = {}) {
  const plan = planOf(options);
  mkdirSync(plan.dataDir, { recursive: true, mode: 0o711 });
  const lock = new FileLock(join(plan.dataDir, 'launcher.lock'));
  lock.take();
  const supervisor = new Supervisor({ say: (line) => plan.progress.say(`  ${line}`) });
  options.signal?.addEventListener('abort', () => {
    endRuns();
    void supervisor.stopAll();
  });
  try {
    return await startBelowLock(plan, supervisor, lock);
  } catch (error) {
    await supervisor.stopAll();
    lock.release();
    throw error;
  }
}

function planOf(options) {
  const services = options.services ?? false;
  return {
    dataDir: resolve(options.dataDir ?? process.env.DATA_DIR ?? '.data'),
    services,
    events: options.events ?? 'auto',
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    publicUrl: options.publicUrl,
    env: options.env ?? {},
    envOf: options.envOf ?? {},
    mains: options.mains ?? {},
    prepare: options.prepare ?? true,
    restarts: options.restarts ?? services,
    echo: options.verbose ?? false,
    settings: options.postgresSettings ?? {},
    copyOf: options.copyOf,
    progress: options.progress ?? new Progress({ quiet: options.quiet ?? true, signal: options.signal }),
  };
}

async function startBelowLock(plan, supervisor, lock) {
  const { progress, dataDir } = plan;
  const record = new ProcessRecord(join(dataDir, 'processes.json'));
  const orphans = await record.endOrphans();
  if (orphans.length > 0)
    progress.say(`  Stopped what an earlier start had left running: ${orphans.join(', ')}`);
  const port = plan.port || (await freePort());
  await requireWebPort(port, plan.host);
  if (plan.prepare) await prepareCheckout(progress);

  if (plan.copyOf) copySecrets(plan.copyOf, dataDir);
  const secrets = keepSecrets(dataDir);
  const postgres = await progress.step('Starting PostgreSQL', () =>
    openDatabase(plan, secrets, { supervisor, record }),
  );
  const events = await chooseEvents(plan);
  const nats =
    events.file &&
    (await progress.step('Starting nats-server', () => openBroker(plan, events, { supervisor, record })));
  const url = plan.publicUrl ?? `http://localhost:${port}`;
  lock.describe({ url });
  const installation = {
    secrets,
    publicUrl: url,
    natsUrl: events.url ?? nats?.url,
    databaseUrls: databaseUrlsOf(postgres, secrets),
  };
  // A first start builds for minutes. Whoever took the port meanwhile would answer for us, and we would call ourselves ready.
  await requireWebPort(port, plan.host);
  const ports = await openApplications({ ...plan, port, installation }, { supervisor, record });
  return new RunningPlatform({ plan, supervisor, lock, installation, postgres, nats, events, port, ports });
}

async function openDatabase({ dataDir, settings, copyOf }, secrets, { supervisor, record }) {
  const postgres = await startPostgres({
    folder: dataDir,
    password: secrets.postgresPassword,
    logFile: join(dataDir, 'logs/postgres.log'),
    settings,
    copyOf,
    record,
  });
  supervisor.add(postgres.managed, { rank: RANK.database, restarts: true });
  await provision({
    adminUrl: postgres.adminUrl(),
    database: DATABASE,
    passwords: secrets.databasePasswords,
  });
  return postgres;
}

async function openBroker({ dataDir }, { file }, { supervisor, record }) {
  const folder = join(dataDir, 'nats');
  const nats = await startNats({ file, folder, logFile: join(dataDir, 'logs/nats.log'), record });
  supervisor.add(nats.managed, { rank: RANK.broker, restarts: true });
  return nats;
}

/** Answers the port of every service. */
async function openApplications(plan, { supervisor, record }) {
  const { services, port, host, restarts, progress, echo, env, envOf, mains, dataDir, installation } = plan;
  const open = async (definition) => {
    const managed = supervisor.add(new ManagedProcess(definition, { record }), {
      rank: RANK.application,
      restarts,
    });
    await managed.start();
  };
  const define = (name, own) =>
    applicationDefinition(name, {
      installation,
      dataDir,
      echo,
      main: mains[name],
      env: { ...env, ...envOf[name] },
      ...own,
    });

  if (!services) {
    await progress.step('Starting the platform', () => open(define('all-in-one', { port, host })));
    return Object.fromEntries(SERVICES.map((service) => [service, port]));
  }
  const ports = await portsFor(SERVICES, port);
  const inside = (service) => ({ port: ports[service], host: '127.0.0.1', trustProxy: trusted() });
  await progress.step(`Starting ${SERVICES.join(', ')}`, () =>
    Promise.all(SERVICES.map((service) => open(define(service, inside(service))))),
  );
  const upstreams = Object.fromEntries(
    SERVICES.map((each) => [each, `http://${reachable('127.0.0.1')}:${ports[each]}`]),
  );
  await progress.step('Starting the proxy', () =>
    open(proxyDefinition({ dataDir, port, host, upstreams, echo })),
  );
  return ports;
}

/** Our own proxy is always on this machine; one of the operator's in front of it may be trusted besides. */
function trusted() {
  return ['loopback', process.env.TRUST_PROXY].filter(Boolean).join(',');
}

async function portsFor(names, webPort) {
  const taken = new Set([webPort]);
  const ports = {};
  for (const name of names) {
    ports[name] = await freePort(taken);
    taken.add(ports[name]);
  }
  return ports;
}
