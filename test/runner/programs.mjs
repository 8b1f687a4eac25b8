import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../deploy/local/checkout.mjs';

export const RESULTS = join(CHECKOUT, 'test-results');

const groups = new Set();

/** Runs one program of a stage with its output in test-results/<name>.log; answers how it ended. */
export function runProgram(name, [file, ...args], { env = {}, timeoutMs, verbose = false }) {
  mkdirSync(RESULTS, { recursive: true });
  const logFile = join(RESULTS, `${name}.log`);
  const log = openSync(logFile, 'w');
  // A group of its own, so that a stage that hangs can be ended with everything it has started.
  const child = spawn(file, args, {
    cwd: CHECKOUT,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', verbose ? 'inherit' : log, verbose ? 'inherit' : log],
  });
  closeSync(log);
  groups.add(child.pid);
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child.pid, 'SIGTERM');
      setTimeout(() => endGroup(child.pid, 'SIGKILL'), 15_000).unref();
    }, timeoutMs);
    const finish = (how) => {
      clearTimeout(timer);
      // What a stage forgot to stop must not disturb the next one.
      endGroup(child.pid, 'SIGKILL');
      groups.delete(child.pid);
      resolve({ passed: how === undefined, how, log: readFileSync(logFile, 'utf8') });
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => {
      if (late) finish(`did not end within ${Math.round(timeoutMs / 1000)} s`);
      else finish(code === 0 ? undefined : signal ? `was killed by ${signal}` : `exit code ${code}`);
    });
  });
}

export function endPrograms() {
  for (const pid of groups) endGroup(pid, 'SIGTERM');
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody left in the group.
  }
}
