import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout this file lies in. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const OLDEST_NODE = '20.19.0';

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Funnelcast needs Node.js ${OLDEST_NODE} or newer; this is ${version}. See https://nodejs.org`,
  );
}

/** Runs npm to its end; on failure the error carries what npm said. */
export async function npm(...args) {
  // npm itself may be an alias or a shim of a version manager; inside "npm start" it tells where it really is.
  const viaNode = process.env.npm_execpath?.endsWith('.js') && process.env.npm_execpath;
  const { code, output } = viaNode ? await run(process.execPath, [viaNode, ...args]) : await run('npm', args);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${whatWentWrong(output)}`);
  return output;
}

/** npm says the reason first and then much about itself; compilers say the reasons last. */
function whatWentWrong(output) {
  const lines = output.split('\n').filter((line) => !line.startsWith('npm warn') && line.trim() !== '');
  return lines.length <= 80
    ? lines.join('\n')
    : [...lines.slice(0, 40), '...', ...lines.slice(-40)].join('\n');
}

const running = new Set();

/** Ctrl-C during an installation or a build ends that as well. */
export function endRuns() {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a program in the checkout and keeps what it said. */
export function run(file, args, options = {}) {
  return new Promise((resolveRun, reject) => {
    const child = spawn(file, args, { cwd: CHECKOUT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      resolveRun({ code: code ?? signal, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

export function lastLines(text, count = 60) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
