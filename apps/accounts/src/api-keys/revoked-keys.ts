import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';

/** Removes keys for good: what they opened and their secret leave in one commit. */
@Injectable()
export class RevokedKeys {
  /** How many there were; row level security keeps it within the workspace of the transaction. */
  one(tx: Transaction, id: string): Promise<number> {
    return this.#remove(tx, 'id', id);
  }

  ofCreator(tx: Transaction, userId: string): Promise<number> {
    return this.#remove(tx, 'created_by', userId);
  }

  async #remove(tx: Transaction, column: 'id' | 'created_by', value: string): Promise<number> {
    const [row] = await tx.query<[{ removed: number }]>(
      `with opened as (delete from workspace_key where ${column} = $1 returning id),
         secret as (delete from "apikey" where id in (select id from opened))
       select count(*)::int as removed from opened`,
      [value],
    );
    return row.removed;
  }
}
