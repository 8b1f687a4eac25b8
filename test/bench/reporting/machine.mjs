import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { CHECKOUT } from '../../../deploy/local/checkout.mjs';
import { findNatsServer, versionOf } from '../../../deploy/local/nats.mjs';

/** What a reader must know to judge the figures. */
export function describeMachine(postgresVersion) {
  const nats = findNatsServer();
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    postgres: postgresVersion,
    nats: nats && versionOf(nats).join('.'),
    commit: commit(),
    load: loadavg(),
  };
}

function commit() {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}
