import { totalmem } from 'node:os';
import { join } from 'node:path';
import { FileLock } from './lock.mjs';
import { ManagedProcess } from './managed-process.mjs';
import { freePort, until } from './ports.mjs';
import { PostgresCluster } from './postgres-cluster.mjs';
import { endProcess } from './processes.mjs';

/** For a small machine: plans are short (no JIT), bursts meet no checkpoint, and no commit is answered before it is on disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  jit: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  shared_buffers: `${Math.max(64, Math.min(256, Math.floor(totalmem() / 2 ** 20 / 8)))}MB`,
  synchronous_commit: 'on',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Added for data that a test throws away. What must survive a crash is proved by the fault tests, with none of this. */
export const FOR_THROW_AWAY_DATA = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/**
 * Starts the PostgreSQL that came with the dependencies on a free loopback port.
 * `restart()` brings it back on the same port with the same data, whatever ended it.
 */
export async function startPostgres(options) {
  const cluster = new PostgresCluster(options.folder);
  cluster.create(options.password, { sync: options.syncOnCreate, copyOf: options.copyOf });
  const port = options.port ?? (await freePort());
  const managed = new ManagedProcess(definitionOf(cluster, port, options), options);
  await managed.start();
  return new RunningPostgres(managed, cluster, port, options.password);
}

/**
 * The same server for several programs (the workers of a test run): whoever comes first starts it, the others find
 * it running. It outlives its starter; the last one stops it with `stop()`, or the next run finds it again.
 */
export async function sharePostgres(options) {
  const lock = new FileLock(join(options.folder, 'starting.lock'));
  await lock.takeWithin(60_000);
  try {
    const cluster = new PostgresCluster(options.folder);
    const found = cluster.running();
    if (found) return new RunningPostgres(new Adopted(cluster, found), cluster, found.port, options.password);
    return await startPostgres({ ...options, outlivesUs: true });
  } finally {
    lock.release();
  }
}

function definitionOf(cluster, port, { folder, settings = {}, outlivesUs = false, logFile }) {
  const flags = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return {
    name: 'postgres',
    logFile: logFile ?? join(folder, 'postgres.log'),
    outlivesUs,
    stopSignal: 'SIGINT',
    beforeStart: () => cluster.clearLeftovers(),
    command: () => ({
      file: cluster.program('postgres'),
      args: ['-D', cluster.data, ...flags],
      options: cluster.runOptions,
    }),
    ready: (process) => whenReady(cluster, process),
    // A killed server's own children may hold its memory for a moment more; a new one then refuses to start.
    isPassing: ({ message }) => /shared memory|lock file/.test(message),
  };
}

function whenReady(cluster, process) {
  return until(
    async () => {
      if (cluster.running()?.pid !== process.pid) throw new Error('still starting');
    },
    // Recovery after a crash replays the log first, which takes its time.
    { timeoutMs: 120_000, everyMs: 10, what: 'PostgreSQL', stillWorthIt: () => process.isRunning },
  );
}

/** A server that another process started: there is no child to hold, only its number. */
class Adopted {
  constructor(cluster, { pid }) {
    this.cluster = cluster;
    this.pid = pid;
  }

  async stop() {
    if (this.cluster.isOurs(this)) await endProcess(this, { signal: 'SIGINT', patienceMs: 15_000 });
  }
}

/** A PostgreSQL that answers on its port. */
export class RunningPostgres {
  constructor(managed, cluster, port, password) {
    this.managed = managed;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  get pid() {
    return this.managed.pid;
  }

  /** The address for the superuser; services get roles of their own (provision.mjs). */
  adminUrl(database = 'postgres') {
    return this.urlFor('postgres', this.password, database);
  }

  urlFor(role, password, database) {
    return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  kill() {
    return this.managed.kill();
  }

  restart() {
    return this.managed.restart();
  }

  stop() {
    return this.managed.stop();
  }

  /** Stops it and removes its data, wherever they lie. */
  async destroy() {
    await this.stop();
    this.cluster.remove();
  }
}
