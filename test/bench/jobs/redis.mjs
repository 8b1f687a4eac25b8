import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort, until } from '../../../deploy/local/ports.mjs';

/** Whether there is one to be measured with; it is no part of the product. */
export function hasRedis() {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** An empty server that has written a job to disk before it answers, as everybody else in these tables has. */
export async function startRedis(stage) {
  const port = await freePort();
  const folder = `${stage.folder}/redis-${port}`;
  mkdirSync(folder, { recursive: true });
  const settings = {
    port,
    dir: folder,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
  };
  const child = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    {
      stdio: 'ignore',
    },
  );
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    }).then(() => rmSync(folder, { recursive: true, force: true }));
  stage.onClose(stop);
  await until(() => greets(port), { timeoutMs: 10_000, what: 'redis-server' });
  return { port, stop };
}

function greets(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve();
    });
    socket.once('error', reject);
  });
}
