import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  asUser,
  canEnter,
  databaseUser,
  majorVersion,
  placesFor,
  runnableNativeFolder,
} from './postgres-binaries.mjs';
import { describeProcess, endProcess } from './processes.mjs';

/**
 * The files of one PostgreSQL: where its programs and its data lie, and whose they are.
 * `folder` keeps the data itself, or, when the database account cannot enter it, a note of where the data went.
 */
export class PostgresCluster {
  constructor(folder) {
    this.folder = folder;
    this.user = databaseUser();
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    this.native = runnableNativeFolder(this.user);
    this.home = this.#home();
    this.data = join(this.home, 'data');
  }

  program(name) {
    return join(this.native, 'bin', name);
  }

  /** Everything the programs need to be run as the database account. */
  get runOptions() {
    return {
      ...asUser(this.user),
      cwd: '/',
      env: { PATH: process.env.PATH, PGDATA: this.data, TZ: 'UTC', LC_ALL: 'C' },
    };
  }

  /** Made in a folder of another name and renamed when complete, so that an interrupted start leaves no half cluster. */
  create(password, { sync = true, copyOf } = {}) {
    if (existsSync(join(this.data, 'PG_VERSION'))) return this.#requireSameMajorVersion();
    const draft = `${this.data}.new`;
    if (copyOf) {
      this.#copy(new PostgresCluster(copyOf).data, draft);
      return renameSync(draft, this.data);
    }
    const passwordFile = join(this.home, `password-${randomBytes(6).toString('hex')}`);
    rmSync(draft, { recursive: true, force: true });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (this.user) chownSync(passwordFile, this.user.uid, this.user.gid);
    try {
      this.#initialise(draft, passwordFile, sync);
    } finally {
      rmSync(passwordFile, { force: true });
    }
    renameSync(draft, this.data);
  }

  #initialise(draft, passwordFile, sync) {
    this.#run(this.program('initdb'), initdbArguments(draft, passwordFile, sync));
  }

  #copy(data, draft) {
    rmSync(draft, { recursive: true, force: true });
    this.#run('cp', ['-pR', data, draft]);
  }

  /** As the database account, whom the files must belong to. */
  #run(program, args) {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      ...this.runOptions,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? ''}\n${stderr}${stdout}`);
  }

  /** Ends a PostgreSQL that outlived its launcher and removes a lock file whose owner is gone. */
  async clearLeftovers() {
    const owner = this.#lockOwner();
    if (owner === undefined) return;
    if (this.isOurs(owner)) await endProcess(owner, { signal: 'SIGINT', patienceMs: 10_000 });
    rmSync(join(this.data, 'postmaster.pid'), { force: true });
  }

  /** The living server of these data, if any: its port and process. */
  running() {
    const owner = this.#lockOwner();
    return owner && this.isOurs(owner) && this.isReady() ? { pid: owner.pid, port: owner.port } : undefined;
  }

  /** PostgreSQL writes its state as the last line of the lock file. */
  isReady() {
    return this.#lockLines()?.[7]?.trim() === 'ready';
  }

  /** The number in the lock file may belong to a stranger by now; our server names its data folder. */
  isOurs({ pid }) {
    return describeProcess(pid)?.command.includes(this.data) ?? false;
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  #lockOwner() {
    const lines = this.#lockLines();
    return lines && { pid: Number(lines[0]), port: Number(lines[3]) };
  }

  #lockLines() {
    try {
      return readFileSync(join(this.data, 'postmaster.pid'), 'utf8').split('\n');
    } catch {
      return undefined;
    }
  }

  #home() {
    const note = join(this.folder, 'moved-to');
    const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : this.#chooseHome(note);
    mkdirSync(home, { recursive: true });
    if (this.user) chownSync(home, this.user.uid, this.user.gid);
    chmodSync(home, 0o700);
    return home;
  }

  #chooseHome(note) {
    this.#letThrough();
    if (canEnter(this.folder, this.user)) return join(this.folder, 'postgres');
    const [place] = placesFor(this.user);
    if (!place)
      throw new Error(`The account "${this.user.name}" that runs PostgreSQL cannot enter ${this.folder}.`);
    const home = join(place, `data-${randomBytes(6).toString('hex')}`);
    writeFileSync(note, `${home}\n`);
    return home;
  }

  /** A folder of root's own may be passed through, though not listed, by the database account: everything in it has its own lock. */
  #letThrough() {
    const { uid, mode } = statSync(this.folder);
    if (this.user && uid === process.getuid()) chmodSync(this.folder, (mode & 0o777) | 0o011);
  }

  #requireSameMajorVersion() {
    const ofData = readFileSync(join(this.data, 'PG_VERSION'), 'utf8').trim();
    const ofProgram = majorVersion(this.native, this.user);
    if (ofData === ofProgram) return;
    throw new Error(
      `The data in ${this.data} were written by PostgreSQL ${ofData}, the installed one is ${ofProgram}. ` +
        'Dump them with the older version and load them into a new data folder (docs/operations.md).',
    );
  }
}

function initdbArguments(folder, passwordFile, sync) {
  const owner = ['--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  // The built-in provider lowers and compares letters of every script alike on every machine.
  const locale = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  return ['--pgdata', folder, ...owner, '--encoding', 'UTF8', ...locale, ...(sync ? [] : ['--no-sync'])];
}
