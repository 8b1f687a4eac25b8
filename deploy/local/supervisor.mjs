import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A process that served this long before it died starts again with the shortest pause. */
const STEADY_AFTER_MS = 30_000;

/**
 * Keeps the processes of one platform: restarts what dies, leaves down what was put down on purpose, and stops
 * everything in the order in which nothing is lost.
 */
export class Supervisor {
  #parts = new Map();
  #stopping = false;
  #reportFailure;

  /** Resolves with the reason when something has died that is not to be restarted. */
  failed = new Promise((resolve) => {
    this.#reportFailure = resolve;
  });

  constructor({ say }) {
    this.say = say;
  }

  /**
   * `rank` orders the stop, lowest first; `restarts` says whether a crash is answered by a restart.
   * The process is not started here.
   */
  add(managed, { rank, restarts }) {
    const part = {
      managed,
      rank,
      restarts,
      pauseMs: FIRST_PAUSE_MS,
      startedAt: performance.now(),
      crashes: 0,
    };
    this.#parts.set(managed.name, part);
    managed.onCrash = (exit) => this.#onCrash(part, exit);
    return managed;
  }

  get names() {
    return [...this.#parts.keys()];
  }

  get(name) {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`There is no process "${name}"; there are ${this.names.join(', ')}.`);
    return part.managed;
  }

  crashesOf(name) {
    this.get(name);
    return this.#parts.get(name).crashes;
  }

  async stopAll() {
    this.#stopping = true;
    const ranks = [...new Set([...this.#parts.values()].map(({ rank }) => rank))].sort(
      (one, other) => one - other,
    );
    for (const rank of ranks) {
      const same = [...this.#parts.values()].filter((part) => part.rank === rank);
      await Promise.all(same.map(({ managed }) => managed.stop()));
    }
  }

  #onCrash(part, { name, code, signal }) {
    if (this.#stopping) return;
    part.crashes += 1;
    const how = signal ? `was killed by ${signal}` : `ended with code ${code}`;
    if (!part.restarts) {
      this.#reportFailure(`${name} ${how}. The end of its log:\n${part.managed.lastLogLines()}`);
      return;
    }
    this.say(`${name} ${how}; starting it again.`);
    void this.#bringBack(part);
  }

  async #bringBack(part) {
    if (performance.now() - part.startedAt > STEADY_AFTER_MS) part.pauseMs = FIRST_PAUSE_MS;
    while (!this.#stopping && !part.managed.isRunning) {
      await sleep(part.pauseMs);
      part.pauseMs = Math.min(part.pauseMs * 2, LONGEST_PAUSE_MS);
      // Somebody may have started it by hand, or put it down on purpose, during the pause.
      if (this.#stopping || part.managed.isRunning || part.managed.isHeldDown) return;
      part.startedAt = performance.now();
      try {
        await part.managed.start();
        return this.say(`${part.managed.name} is back.`);
      } catch (error) {
        if (!part.managed.isRunning && !part.managed.isHeldDown) this.say(error.message);
      }
    }
  }
}
