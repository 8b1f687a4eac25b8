import type { EntityManager } from 'typeorm';

/** Something that is done once, in the transaction, for all items that were left for it. */
type Work = (tx: never, items: never) => Promise<void>;

/** What was left in a transaction to be done once for everything that happens in it. */
export class GatheredWork {
  private left = new Map<Work, unknown[]>();

  add(work: Work, items: readonly unknown[]): void {
    const gathered = this.left.get(work) ?? [];
    for (const item of items) gathered.push(item);
    this.left.set(work, gathered);
  }

  /** Until nothing is left: work may leave more of it. */
  async settle(tx: EntityManager): Promise<void> {
    while (this.left.size > 0) {
      const left = this.left;
      this.left = new Map();
      for (const [work, items] of left) await work(tx as never, items as never);
    }
  }

  forget(): void {
    this.left.clear();
  }
}
