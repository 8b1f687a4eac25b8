import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess, isStillRunning } from './processes.mjs';

/** Somebody else is at work in the same data folder. */
export class AlreadyRunning extends Error {
  constructor(holder) {
    const where = holder.url ? ` It serves ${holder.url}.` : '';
    super(
      `Funnelcast already runs on this data folder (process ${holder.pid}).${where} ` +
        'Stop it first, or use another folder and port: DATA_DIR=.data-two PORT=3001 npm start',
    );
    this.holder = holder;
  }
}

/**
 * A lock that dies with its holder: the file names the process and its birth, so what a killed one left behind
 * is recognised and replaced. Taken by a hard link, which only one of two simultaneous starts can win.
 */
export class FileLock {
  constructor(file) {
    this.file = file;
  }

  /** Throws {@link AlreadyRunning} when a living process holds it. */
  take(details = {}) {
    mkdirSync(dirname(this.file), { recursive: true });
    for (;;) {
      if (this.#claim(details)) return;
      const holder = this.holder();
      if (holder && isStillRunning(holder)) throw new AlreadyRunning(holder);
      this.#discard(holder);
    }
  }

  async takeWithin(patienceMs, details) {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        return this.take(details);
      } catch (error) {
        if (!(error instanceof AlreadyRunning) || performance.now() > deadline) throw error;
      }
      await sleep(50);
    }
  }

  /** What others are told about the holder, e.g. the address it serves. */
  describe(details) {
    const draft = this.#draft(details);
    renameSync(draft, this.file);
  }

  release() {
    if (this.holder()?.pid === process.pid) rmSync(this.file, { force: true });
  }

  #claim(details) {
    const draft = this.#draft(details);
    try {
      linkSync(draft, this.file);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      return false;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  #draft(details) {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(
      draft,
      JSON.stringify({ pid: process.pid, born: describeProcess(process.pid)?.born, ...details }),
    );
    return draft;
  }

  /** The process that took it last, with what it told of itself; it may be gone. */
  holder() {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return null;
    }
  }

  /** Moves the stale lock aside first: if a new holder slipped in meanwhile, its lock is put back untouched. */
  #discard(stale) {
    const aside = `${this.file}.stale.${process.pid}`;
    try {
      renameSync(this.file, aside);
      const moved = JSON.parse(readFileSync(aside, 'utf8'));
      if (moved.pid !== stale?.pid || moved.born !== stale?.born) linkSync(aside, this.file);
    } catch {
      // Gone already, unreadable, or taken again: the next round of take() sees how things stand.
    }
    rmSync(aside, { force: true });
  }
}
