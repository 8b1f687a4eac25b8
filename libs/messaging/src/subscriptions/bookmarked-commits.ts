import type { Fact } from '@funnelcast/contracts';
import { crashPoint, type Transaction, type UnitOfWork } from '@funnelcast/persistence';
import { factsAfter, type Page } from '../pages.js';
import type { LogLife } from '../transports/fact-transport.js';
import type { Bookmark, Bookmarks } from './bookmarks.js';

/** `applied` and `known` may be acknowledged; the others are settled by asking the producer. */
export type Outcome = 'applied' | 'known' | 'gap' | 'other log';

/** What became of a page, where the bookmark is, and how many facts were new. */
export type Commit = [Outcome, position: number, applied?: number];

/** The producer has forgotten what this service has never seen; somebody has to decide. */
export class FactsNoLongerKept extends Error {}

/** The one place where effects and bookmark become true together. */
export class BookmarkedCommits {
  constructor(
    private readonly producer: string,
    private readonly unitOfWork: Pick<UnitOfWork, 'acrossWorkspaces'>,
    private readonly bookmarks: Pick<Bookmarks, 'lock' | 'move' | 'follow'>,
  ) {}

  /** The bookmark's lock makes copies of the service wait for each other; the one that comes second finds the page known. */
  apply(page: Page, handle: (facts: Fact[], tx: Transaction) => Promise<void>): Promise<Commit> {
    return this.unitOfWork.acrossWorkspaces(async (tx): Promise<Commit> => {
      const bookmark = await this.bookmarks.lock(tx, this.producer);
      if (bookmark.log !== page.log) return ['other log', bookmark.position];
      const facts = factsAfter(bookmark.position, page);
      if (!facts) return ['gap', bookmark.position];
      if (facts.length === 0) return ['known', bookmark.position];
      await handle(facts, tx);
      crashPoint('handler.before-commit');
      await this.bookmarks.move(tx, this.producer, page.last);
      return ['applied', page.last, facts.length];
    });
  }

  bookmark(): Promise<Bookmark> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.bookmarks.lock(tx, this.producer));
  }

  /** Moves the bookmark to the life of the log that the producer calls its own. */
  async follow(life: LogLife): Promise<void> {
    await this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.bookmarks.lock(tx, this.producer);
      await this.bookmarks.follow(tx, this.producer, life);
    });
  }

  /** The producer's log begins later than we need: for a service that has seen nothing yet, that is where it begins. */
  async startLate({ first }: Page): Promise<void> {
    await this.unitOfWork.acrossWorkspaces(async (tx) => {
      const { position } = await this.bookmarks.lock(tx, this.producer);
      if (position === 0) return this.bookmarks.move(tx, this.producer, first - 1);
      throw new FactsNoLongerKept(
        `${this.producer} keeps facts from ${first} on, and we are at ${position}.`,
      );
    });
  }
}
