import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../reporting/process-use.mjs';

const MB = 2 ** 20;
const WITHIN_MS = 60_000;

/** Watches one process from outside: what lives in its heap, and what it holds. */
export class MemoryOfService {
  constructor(pid, file) {
    this.pid = pid;
    this.file = file;
  }

  /** Megabytes that are alive once the garbage is collected. */
  async alive() {
    rmSync(this.file, { force: true });
    process.kill(this.pid, 'SIGUSR2');
    const deadline = performance.now() + WITHIN_MS;
    while (performance.now() < deadline) {
      await sleep(20);
      const text = existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
      if (text.endsWith('}')) return JSON.parse(text).heap / MB;
    }
    throw new Error('The service does not tell its memory');
  }

  /** The most that it held, and the most that was alive, until `isDone()`. */
  async most(isDone) {
    const most = { resident: 0, alive: 0 };
    for (let look = 0; !(await isDone()); look += 1) {
      most.resident = Math.max(most.resident, this.resident());
      if (look % 10 === 0) most.alive = Math.max(most.alive, await this.alive());
      await sleep(200);
    }
    return most;
  }

  resident() {
    return memoryOf(this.pid);
  }
}
