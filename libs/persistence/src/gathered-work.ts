import type { Transaction } from './unit-of-work.js';

/** Something that is done once for all items that were left for it. */
export type WorkFor<Item> = (tx: Transaction, items: readonly Item[]) => Promise<void>;

/** What was left in a transaction to be done once for everything that happens in it. */
export class GatheredWork {
  private left = new Map<WorkFor<never>, unknown[]>();

  add<Item>(work: WorkFor<Item>, items: readonly Item[]): void {
    const gathered = this.left.get(work) ?? [];
    for (const item of items) gathered.push(item);
    this.left.set(work, gathered);
  }

  /** Until nothing is left: work may leave more of it. */
  async settle(tx: Transaction): Promise<void> {
    while (this.left.size > 0) {
      const left = this.left;
      this.left = new Map();
      for (const [work, items] of left) await work(tx, items as never);
    }
  }

  forget(): void {
    this.left.clear();
  }
}
