import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, npm } from './checkout.mjs';

const LOCK_FILE = join(CHECKOUT, 'package-lock.json');
const INSTALLED = join(CHECKOUT, 'node_modules');
/** The lock file that node_modules was installed from, as a hash. */
const MARK = join(INSTALLED, '.funnelcast-lock');

/** Installs what package-lock.json names, unless exactly that is installed already. */
export async function installDependencies(progress) {
  const wanted = fingerprint();
  if (read(MARK) === wanted) return;
  if (!isInstalled(readJson(LOCK_FILE), readJson(join(INSTALLED, '.package-lock.json')))) {
    // A half-finished installation must not look like a finished one; and with NODE_ENV=production npm would leave out
    // what the build needs.
    await progress.step('Installing dependencies (about a minute)', () =>
      npm('ci', '--include=dev', '--no-audit', '--no-fund'),
    );
  }
  writeFileSync(MARK, wanted);
}

function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(LOCK_FILE))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** Whether somebody's own `npm ci` has brought everything: npm keeps a list of what it installed. */
export function isInstalled(lock, installed) {
  if (!lock || !installed) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link || !path.startsWith('node_modules/')) return true;
    const found = installed.packages[path];
    // Packages for other platforms are in the lock file, and rightly not on the disk.
    return found ? found.version === wanted.version : wanted.optional === true || wanted.peer === true;
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function readJson(file) {
  const text = read(file);
  return text && JSON.parse(text);
}
