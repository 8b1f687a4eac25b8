import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import type { Transaction } from '@funnelcast/persistence';
import { DomainError } from '@funnelcast/service-kit';
import { BookmarkedCommits } from '../../libs/messaging/src/subscriptions/bookmarked-commits.js';
import type { Bookmark, Bookmarks } from '../../libs/messaging/src/subscriptions/bookmarks.js';
import { FactHandling } from '../../libs/messaging/src/subscriptions/fact-handling.js';
import { HandlerSet } from '../../libs/messaging/src/subscriptions/handler-set.js';
import { Subscription } from '../../libs/messaging/src/subscriptions/subscription.js';
import { Turns } from '../../libs/messaging/src/subscriptions/turns.js';
import type { Fate } from './fate.js';
import type { MemoryLog } from './producer.js';

interface Tables {
  bookmark: Bookmark;
  effects: number[];
  deadLetters: number[];
}

/** The listening service's tables: one transaction at a time, as the bookmark's row lock makes it. */
export class MemoryService {
  tables: Tables = { bookmark: { position: 0, log: null }, effects: [], deadLetters: [] };
  private readonly rowLock = new Turns();

  constructor(private readonly fate: Fate) {}

  subscription(log: MemoryLog): Subscription {
    const unitOfWork = { acrossWorkspaces: this.inTransaction };
    const handling = new FactHandling(this.handlers(), {
      keep: (tx, { fact }) => Promise.resolve(void draftOf(tx).deadLetters.push(fact.position)),
    });
    const commits = new BookmarkedCommits(log.producer, unitOfWork, bookmarks);
    return new Subscription('reminders', log.producer, commits, handling, log);
  }

  private readonly inTransaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    this.rowLock.take(() => this.transaction(work));

  private async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const tx = new MemoryTransaction(structuredClone(this.tables));
    const result = await work(tx as unknown as Transaction);
    await this.fate.step(() => {
      this.tables = tx.draft;
      this.check();
    });
    return result;
  }

  /** Holds after every commit, whatever happened before. */
  private check(): void {
    const { effects, deadLetters, bookmark } = this.tables;
    const seen = [...effects, ...deadLetters].toSorted((one, other) => one - other);
    const expected = Array.from({ length: bookmark.position }, (_, index) => index + 1);
    expect(seen).toEqual(expected);
    expect(effects).toEqual(effects.toSorted((one, other) => one - other));
  }

  private handlers(): HandlerSet {
    const handle = async (facts: Fact[], tx: Transaction): Promise<void> => {
      for (const { position, subject } of facts) {
        draftOf(tx).effects.push(position);
        if (subject.startsWith('poison')) throw new Poisoned();
      }
    };
    return new HandlerSet([{ name: 'Note', contract: RegistrationConfirmed, instance: { handle } }]);
  }
}

class MemoryTransaction {
  /** Nothing in the model is left for later. */
  readonly queryRunner = { data: { transaction: { settle: () => Promise.resolve() } } };

  private saved: Tables[] = [];

  constructor(public draft: Tables) {}

  query(sql: string): Promise<void> {
    if (sql.startsWith('savepoint')) this.saved.push(structuredClone(this.draft));
    else if (sql.startsWith('release')) this.saved.pop();
    else if (sql.startsWith('rollback')) this.draft = structuredClone(this.saved.at(-1)!);
    return Promise.resolve();
  }
}

function draftOf(tx: Transaction): Tables {
  return (tx as unknown as MemoryTransaction).draft;
}

/** Final at once, so that no test has to wait. */
class Poisoned extends DomainError {
  readonly code = 'poisoned';
}

const bookmarks: Pick<Bookmarks, 'lock' | 'move' | 'follow'> = {
  lock: (tx) => Promise.resolve(draftOf(tx).bookmark),
  move: (tx, _, position) => Promise.resolve(void (draftOf(tx).bookmark.position = position)),
  follow: (tx, _, { id }) => Promise.resolve(void (draftOf(tx).bookmark.log = id)),
};
