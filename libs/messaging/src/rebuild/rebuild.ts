import type { Fact } from '@funnelcast/contracts';
import type { Transaction, UnitOfWork } from '@funnelcast/persistence';
import type { DeadLetters } from '../dead-letters/dead-letters.js';
import { Bookmarks } from '../subscriptions/bookmarks.js';
import { FactHandling } from '../subscriptions/fact-handling.js';
import type { HandlerSet } from '../subscriptions/handler-set.js';
import type { FactTransport } from '../transports/fact-transport.js';
import { LogReader } from './log-reader.js';

export interface RebuildReport {
  tables: readonly string[];
  facts: number;
}

export class NothingToRebuild extends Error {
  constructor(service: string) {
    super(`${service} declares no read models, or has no projection handlers.`);
  }
}

/**
 * Makes a service's read models anew from the logs of its producers. All in one transaction: readers see the old rows
 * until the new ones are complete, and after a crash nothing has happened. The bookmarks are locked meanwhile, so that
 * subscriptions wait and then go on exactly where the rebuild ends.
 */
export class Rebuild {
  private readonly bookmarks = new Bookmarks();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: { readonly service: string; readonly handlers: HandlerSet },
    private readonly transport: FactTransport,
    private readonly deadLetters: Pick<DeadLetters, 'keep' | 'forget'>,
    private readonly readModels: readonly string[],
  ) {}

  execute(): Promise<RebuildReport> {
    const projections = this.service.handlers.onlyProjections();
    if (projections.all.length === 0 || this.readModels.length === 0)
      throw new NothingToRebuild(this.service.service);
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const readers = await this.readersUpToBookmarks(tx, projections.producers);
      for (const table of this.readModels) await tx.query(`delete from "${table}"`);
      for (const { name } of projections.all) await this.deadLetters.forget(tx, name);
      const facts = await this.replay(tx, readers, new FactHandling(projections, this.deadLetters));
      return { tables: this.readModels, facts };
    });
  }

  /** In the order of their names, so that two of these never wait for each other. */
  private async readersUpToBookmarks(tx: Transaction, producers: readonly string[]): Promise<LogReader[]> {
    const readers: LogReader[] = [];
    for (const producer of producers.toSorted()) {
      const { position } = await this.bookmarks.lock(tx, producer);
      readers.push(new LogReader(producer, this.transport.sourceOf(producer), position));
    }
    return readers;
  }

  /** Between producers there is no promised order; that of the times is the likeliest to be the one seen at first. */
  private async replay(
    tx: Transaction,
    readers: readonly LogReader[],
    handling: FactHandling,
  ): Promise<number> {
    let count = 0;
    for (;;) {
      const heads = await Promise.all(readers.map(async (reader) => ({ reader, next: await reader.next() })));
      const waiting = heads
        .filter((head): head is { reader: LogReader; next: Fact } => head.next !== undefined)
        .sort((one, other) => one.next.time.localeCompare(other.next.time));
      const [oldest, second] = waiting;
      if (!oldest) return count;
      const facts = oldest.reader.takeUntil(second?.next.time ?? '9999');
      await handling.asSetOrOneByOne(facts, tx);
      count += facts.length;
    }
  }
}
