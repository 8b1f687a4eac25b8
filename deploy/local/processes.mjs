import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the system knows of a process: `born` tells it apart from a later one that was given the same number.
 * Null when there is none; a zombie counts as none, because it holds nothing any more.
 */
export function describeProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may itself hold blanks and brackets; the fields follow the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, born: fields[19], command };
  } catch {
    return null;
  }
}

function fromPs(pid) {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const found = status === 0 && /^(\S+)\s+(\S+ +\S+ +\d+ +[\d:]+ +\d+)\s+(.*)$/s.exec(stdout.trim());
  if (!found || found[1].startsWith('Z')) return null;
  return { pid, born: found[2], command: found[3] };
}

/** True when the process noted then is still the one that runs under this number now. */
export function isStillRunning({ pid, born }) {
  const now = describeProcess(pid);
  return now !== null && (born === undefined || now.born === born);
}

/** Sends the polite signal, waits, then insists. Resolves once the process is gone. */
export async function endProcess(noted, { signal = 'SIGTERM', patienceMs = 10_000 } = {}) {
  if (!isStillRunning(noted)) return;
  trySignal(noted.pid, signal);
  if (await isGoneWithin(noted, patienceMs)) return;
  trySignal(noted.pid, 'SIGKILL');
  await isGoneWithin(noted, 5000);
}

function trySignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function isGoneWithin(noted, patienceMs) {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if (!isStillRunning(noted)) return true;
    await sleep(25);
  }
  return !isStillRunning(noted);
}

/** The children of a launcher, kept on disk so that the next start can end what a killed launcher left behind. */
export class ProcessRecord {
  #entries = new Map();

  constructor(file) {
    this.file = file;
  }

  note(name, pid, stopSignal) {
    this.#entries.set(name, { name, pid, born: describeProcess(pid)?.born, stopSignal });
    this.#write();
  }

  forget(name) {
    if (this.#entries.delete(name)) this.#write();
  }

  #write() {
    if (this.#entries.size === 0) return rmSync(this.file, { force: true });
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify([...this.#entries.values()], null, 2)}\n`);
    renameSync(draft, this.file);
  }

  /** Ends what an earlier launcher left running, in the order of a normal stop; answers the names. */
  async endOrphans() {
    const orphans = this.#readOrphans().filter((noted) => noted.born !== undefined && isStillRunning(noted));
    for (const rank of [isApplication, isBroker, isDatabase]) {
      await Promise.all(
        orphans
          .filter(rank)
          .map((noted) => endProcess(noted, { signal: noted.stopSignal, patienceMs: 8000 })),
      );
    }
    rmSync(this.file, { force: true });
    return orphans.map(({ name }) => name);
  }

  #readOrphans() {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return [];
    }
  }
}

const isBroker = ({ name }) => name === 'nats';
const isDatabase = ({ name }) => name === 'postgres';
const isApplication = (noted) => !isBroker(noted) && !isDatabase(noted);
