import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { isCollision } from './collision.js';
import { OneTransaction } from './one-transaction.js';
import type { Statement } from './one-trip.js';

const MOST_ATTEMPTS = 4;

declare const insideTransaction: unique symbol;

/** An EntityManager that only {@link UnitOfWork} can hand out. */
export type Transaction = EntityManager & { readonly [insideTransaction]: true };

export interface WorkOptions {
  /**
   * For prepared statements that look rows up by key. Their plans outlive the moment in which they were made; one made
   * while a table was empty would read it from end to end when it has grown.
   */
  plansByIndex?: boolean;
}

/**
 * Runs work against one service's schema: everything commits together, or nothing does.
 * When PostgreSQL picks the transaction as the victim of a deadlock, the work is done again from its beginning, so it
 * must have no effect besides the database.
 * This is also the one place that says whose rows are seen: row level security of every table follows `app.workspace`,
 * and without it no row is visible at all.
 */
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** For everything that acts on behalf of somebody: other workspaces' rows do not exist here. */
  inWorkspace<Result>(workspaceId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.run(workspaceId, work);
  }

  /** For reactions to facts, jobs, batches and look-ups by a signed token. Never for a member's request. */
  acrossWorkspaces<Result>(
    work: (tx: Transaction) => Promise<Result>,
    options?: WorkOptions,
  ): Promise<Result> {
    return this.run('*', work, options);
  }

  /**
   * A transaction of statements of which none needs the answer of another, in one round trip: each sees what was committed
   * before it began. Answers the rows of each. Who may use it: see {@link acrossWorkspaces}.
   */
  atOnceAcrossWorkspaces(...statements: Statement[]): Promise<unknown[][]> {
    return this.patiently('*', {}, (transaction) => transaction.atOnce(statements));
  }

  private run<Result>(
    workspace: string,
    work: (tx: Transaction) => Promise<Result>,
    options: WorkOptions = {},
  ): Promise<Result> {
    return this.patiently(workspace, options, (transaction) =>
      transaction.run((manager) => work(manager as Transaction)),
    );
  }

  private async patiently<Result>(
    workspace: string,
    { plansByIndex = false }: WorkOptions,
    attemptIn: (transaction: OneTransaction) => Promise<Result>,
  ): Promise<Result> {
    const settings: Statement[] = [{ ...(plansByIndex ? SEEN_BY_INDEX : SEEN_BY), values: [workspace] }];
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptIn(new OneTransaction(this.dataSource, settings));
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isCollision(error)) throw error;
        // The one that went through needs a moment; two that collided should not meet again at once.
        await pause(Math.random() * 20 * attempt);
      }
    }
  }
}

const SEEN_BY: Statement = { name: 'seen-by', text: "select set_config('app.workspace', $1, true)" };
/** The same, and plans by index. */
const SEEN_BY_INDEX: Statement = {
  name: 'seen-by-index',
  text: "select set_config('app.workspace', $1, true), set_config('enable_seqscan', 'off', true)",
};
