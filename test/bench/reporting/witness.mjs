import { setTimeout as sleep } from 'node:timers/promises';
import { processorUse } from './process-use.mjs';
import { median } from './statistics.mjs';

const CALM_WINDOW_MS = 400;
const CALM_CORES = 0.1;
/** Work that follows from work may pause in between. */
const CALM_WINDOWS = 5;

/** Notes how many cores were used by programs that are not ours while a turn was measured. */
export class Witness {
  #turns = [];

  async watch(turn) {
    const before = processorUse();
    const result = await turn();
    const after = processorUse();
    if (before && after) {
      const others = after.all - before.all - (after.ours - before.ours);
      this.#turns.push(Math.max(0, others / (after.at - before.at)));
    }
    return result;
  }

  /** Of the turns since it was asked last. */
  account() {
    const turns = this.#turns.splice(0);
    return turns.length > 0 ? { median: median(turns), max: Math.max(...turns) } : undefined;
  }
}

/** Waits until what we have started has finished its work, so that one variant does not pay for another one's. */
export async function untilCalm(withinMs = 60_000) {
  const deadline = performance.now() + withinMs;
  let calm = 0;
  for (;;) {
    const before = processorUse();
    await sleep(CALM_WINDOW_MS);
    const after = processorUse();
    const cores = after ? (after.started - before.started) / (after.at - before.at) : 0;
    calm = cores < CALM_CORES ? calm + 1 : 0;
    if (calm === CALM_WINDOWS) return;
    if (performance.now() > deadline) throw new Error(`Still at work after ${Math.round(withinMs / 1000)} s`);
  }
}
