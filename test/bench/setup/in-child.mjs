import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../../deploy/local/node-flags.mjs';

const MAIN = fileURLToPath(new URL('child-main.mjs', import.meta.url));
const children = new Set();

/**
 * Runs the default export of a module once, in a process of its own: no turn inherits the heap or the compiled code of
 * another, and a generator of load does not share a thread with what it measures. Whoever it is, it is run as our
 * processes are (docs/adr/0014).
 */
export function inChild(moduleUrl, input, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env }, execArgv: NODE_FLAGS };
    const child = fork(MAIN, [new URL(moduleUrl).href], options);
    children.add(child);
    child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      children.delete(child);
      reject(new Error(`${moduleUrl} ended without a result (${code ?? signal})`));
    });
    child.send(input);
  });
}

export function endChildren() {
  for (const child of children) child.kill('SIGKILL');
}
