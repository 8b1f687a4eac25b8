import { type PreparedStatement, runAtCommit, runPrepared, type Transaction } from '@funnelcast/persistence';
import type { LogLife } from '../transports/fact-transport.js';

export interface Bookmark {
  position: number;
  /** The life of the producer's log that the position belongs to; none before the first word of the producer. */
  log: string | null;
}

interface BookmarkRow {
  position: string;
  log_id: string | null;
}

/** Per producer, the last fact whose effects are in this service's schema. */
export class Bookmarks {
  /** Held until the end of the transaction: whoever holds it is the only one to apply facts of this producer. */
  async lock(tx: Transaction, producer: string): Promise<Bookmark> {
    const [row] = await runPrepared<BookmarkRow>(tx, LOCK, [producer]);
    if (row) return { position: Number(row.position), log: row.log_id };
    await tx.query('insert into bookmark (producer) values ($1) on conflict do nothing', [producer]);
    return this.lock(tx, producer);
  }

  /** Takes effect with the commit. */
  async move(tx: Transaction, producer: string, position: number): Promise<void> {
    runAtCommit(tx, MOVE, [producer, position]);
  }

  /** Facts beyond the fork were applied and then lost by their producer; what it now says at those positions is new. */
  async follow(tx: Transaction, producer: string, { id, forkedAt }: LogLife): Promise<void> {
    await tx.query(
      `update bookmark set log_id = $2, position = case when log_id is null then position else least(position, $3) end
       where producer = $1`,
      [producer, id, forkedAt],
    );
  }
}

const LOCK: PreparedStatement = {
  name: 'bookmark-lock',
  text: 'select position, log_id from bookmark where producer = $1 for update',
};

const MOVE: PreparedStatement = {
  name: 'bookmark-move',
  text: 'update bookmark set position = $2 where producer = $1',
};
