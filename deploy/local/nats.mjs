import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ManagedProcess } from './managed-process.mjs';
import { freePort, greeting, until } from './ports.mjs';
import { toolFolder } from './tools.mjs';

export const OLDEST_NATS = [2, 9];

export const HOW_TO_GET_NATS =
  'Install nats-server 2.9 or newer (Debian and Ubuntu: apt-get install nats-server; macOS: brew install ' +
  'nats-server; others: https://github.com/nats-io/nats-server/releases), or name a running one: NATS_URL=nats://host:4222';

/** A nats-server that is on the machine: on the path, in the usual places, or fetched earlier by `npm test`. */
export function findNatsServer() {
  return candidates().find((file) => isNewEnough(versionOf(file)));
}

function candidates() {
  const named = process.env.NATS_SERVER_PATH ? [process.env.NATS_SERVER_PATH] : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return [
    ...named,
    ...[...new Set(folders)].filter(Boolean).map((each) => join(each, 'nats-server')),
    ...fetched(),
  ];
}

function fetched() {
  try {
    return readdirSync(toolFolder())
      .filter((name) => name.startsWith('nats-server-'))
      .map((name) => join(toolFolder(), name, 'nats-server'));
  } catch {
    return [];
  }
}

export function versionOf(file) {
  const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 ? /v(\d+)\.(\d+)\.\d+/.exec(stdout)?.slice(1).map(Number) : undefined;
}

export function isNewEnough(version) {
  if (!version) return false;
  const [major, minor] = version;
  return major > OLDEST_NATS[0] || (major === OLDEST_NATS[0] && minor >= OLDEST_NATS[1]);
}

/**
 * Starts a nats-server with JetStream on a free loopback port, its store in `folder`.
 * `restart()` brings it back on the same port with the same store, whatever ended it.
 */
export async function startNats(options) {
  const file = options.file ?? findNatsServer();
  if (!file) throw new Error(`No nats-server found. ${HOW_TO_GET_NATS}`);
  const port = options.port ?? (await freePort());
  const managed = new ManagedProcess(definitionOf(file, port, options), options);
  await managed.start();
  return new RunningNats(managed, port);
}

function definitionOf(file, port, { folder, logFile, outlivesUs = false }) {
  const configuration = join(folder, 'nats.conf');
  return {
    name: 'nats',
    logFile: logFile ?? join(folder, 'nats.log'),
    outlivesUs,
    beforeStart: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(configuration, natsConfiguration(port, join(folder, 'jetstream')));
    },
    command: () => ({ file, args: ['-c', configuration] }),
    ready: (process) => whenReady(port, process),
  };
}

export function natsConfiguration(port, store) {
  return [
    `listen: "127.0.0.1:${port}"`,
    'server_name: funnelcast',
    `jetstream { store_dir: ${JSON.stringify(store)}, max_mem: 64MB, max_file: 4GB }`,
    '',
  ].join('\n');
}

function whenReady(port, process) {
  return until(
    async () => {
      const text = await greeting(port);
      if (!text.startsWith('INFO')) throw new Error(`something else answers on port ${port}`);
    },
    { timeoutMs: 30_000, everyMs: 10, what: 'nats-server', stillWorthIt: () => process.isRunning },
  );
}

/** A nats-server that answers on its port. */
export class RunningNats {
  constructor(managed, port) {
    this.managed = managed;
    this.port = port;
    this.url = `nats://127.0.0.1:${port}`;
  }

  get pid() {
    return this.managed.pid;
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
}
