import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { GatheredWork } from './gathered-work.js';
import { type Answer, OneTrip, type Statement } from './one-trip.js';

/** The part of TypeORM's runner that tells its own `save` and `remove` that they need no transaction of their own. */
type TransactionMark = { isTransactionActive: boolean; transactionDepth: number };

/** Something failed inside, and whoever did the work went on as if it had not. */
export class NotCommitted extends Error {
  constructor() {
    super('PostgreSQL has rolled the transaction back: a statement in it had failed.');
  }
}

/** Makes the one statement for everything that was gathered for it. */
export type StatementFor<Item> = (items: readonly Item[]) => Statement;

/** Something that was left for the commit: a statement, or what one will be made of. */
type Left = { statement: Statement } | { statementFor: StatementFor<never>; items: readonly unknown[] };

const BEGIN: Statement = { name: 'begin', text: 'begin' };
const COMMIT: Statement = { name: 'commit', text: 'commit' };
const SAVEPOINT = /^(rollback to )?savepoint "?(\w+)/i;

/**
 * One transaction on one connection, in as few round trips as can be: it begins together with its first statement, and
 * commits together with those that were left for the end. With batches of thirty each round trip is felt.
 */
export class OneTransaction {
  private readonly runner: QueryRunner;
  private client: PoolClient | undefined;
  private begun: Promise<unknown> | undefined;
  private readonly closing: Left[] = [];
  readonly gathered = new GatheredWork();
  /** How many things were waiting for the commit at each savepoint. */
  private readonly savepoints = new Map<string, number>();

  constructor(
    dataSource: DataSource,
    private readonly settings: readonly Statement[],
  ) {
    this.runner = dataSource.createQueryRunner();
    this.runner.data = { transaction: this };
    const query = this.runner.query.bind(this.runner) as (...args: unknown[]) => Promise<unknown>;
    this.runner.query = (async (text: string, ...rest: unknown[]) => {
      await this.mindSavepoint(text);
      await (this.begun ?? this.send([]));
      const answer = await query(text, ...rest);
      this.followSavepoints(text);
      return answer;
    }) as QueryRunner['query'];
  }

  static of(manager: EntityManager): OneTransaction {
    return (manager.queryRunner!.data as { transaction: OneTransaction }).transaction;
  }

  async run<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    try {
      this.client = (await this.runner.connect()) as PoolClient;
      this.mark(true);
      const result = await work(this.runner.manager);
      await this.settle();
      await this.commit();
      return result;
    } catch (error) {
      await this.rollback();
      throw error;
    } finally {
      this.mark(false);
      await this.runner.release();
    }
  }

  /** The whole of it in one round trip. */
  atOnce(statements: readonly Statement[]): Promise<unknown[][]> {
    return this.run(async () => {
      this.closing.push(...statements.map((statement) => ({ statement })));
      const answers = await this.commit();
      return answers.map(({ rows }) => rows);
    });
  }

  /** Runs statements in one round trip; answers the rows of each. */
  async send(statements: readonly Statement[]): Promise<unknown[][]> {
    if (this.begun) {
      await this.begun;
      return (await this.trip(statements)).map(({ rows }) => rows);
    }
    const opening = [BEGIN, ...this.settings];
    const answers = this.trip([...opening, ...statements]);
    this.begun = answers;
    return (await answers).slice(opening.length).map(({ rows }) => rows);
  }

  /** Does what was gathered for later, now. */
  settle(): Promise<void> {
    return this.gathered.settle(this.runner.manager);
  }

  /** Leaves a statement for the moment of the commit; it fails there, and then everything is undone. */
  lastly(statement: Statement): void {
    this.closing.push({ statement });
  }

  /** Leaves items for one statement that is run behind all others, however often somebody has left some. */
  atTheVeryEnd<Item>(statementFor: StatementFor<Item>, items: readonly Item[]): void {
    this.closing.push({ statementFor, items });
  }

  /** Answers what the statements that were left for it have answered. */
  private async commit(): Promise<Answer[]> {
    const closing = statementsOf(this.closing.splice(0));
    if (!this.begun && closing.length === 0) return [];
    const opening = this.begun ? [] : [BEGIN, ...this.settings];
    await this.begun;
    this.begun ??= Promise.resolve();
    const answers = await this.trip([...opening, ...closing, COMMIT]);
    this.begun = undefined;
    if (answers.at(-1)!.command !== 'COMMIT') throw new NotCommitted();
    const answered = answers.slice(opening.length, -1);
    for (const [index, { committed }] of closing.entries()) committed?.(answered[index]!.rows);
    return answered;
  }

  private trip(statements: readonly Statement[]): OneTrip['answers'] {
    const trip = new OneTrip(statements);
    this.client!.query(trip as never);
    return trip.answers;
  }

  /** What went wrong before matters more than that the connection is gone, too. */
  private async rollback(): Promise<void> {
    if (!this.begun) return;
    try {
      await this.client!.query('rollback');
    } catch {
      // The server has already rolled back what it lost the connection to.
    }
  }

  /** What was gathered before a savepoint is done before it, so that going back to it cannot undo that. */
  private async mindSavepoint(text: string): Promise<void> {
    const [savepoint, back] = SAVEPOINT.exec(text) ?? [];
    if (savepoint === undefined) return;
    if (back === undefined) await this.settle();
    else this.gathered.forget();
  }

  /** What was left for the commit after a savepoint is undone with everything else that came after it. */
  private followSavepoints(text: string): void {
    const [, back, name] = SAVEPOINT.exec(text) ?? [];
    if (name === undefined) return;
    if (back === undefined) this.savepoints.set(name, this.closing.length);
    else this.closing.length = this.savepoints.get(name) ?? 0;
  }

  private mark(active: boolean): void {
    const mark = this.runner as unknown as TransactionMark;
    mark.isTransactionActive = active;
    mark.transactionDepth = active ? 1 : 0;
  }
}

/** Statements in their order, and behind them one for each kind of gathered items. */
function statementsOf(left: readonly Left[]): Statement[] {
  const statements: Statement[] = [];
  const gathered = new Map<StatementFor<never>, unknown[]>();
  for (const entry of left) {
    if ('statement' in entry) statements.push(entry.statement);
    else {
      const items = gathered.get(entry.statementFor);
      if (items) for (const item of entry.items) items.push(item);
      else gathered.set(entry.statementFor, [...entry.items]);
    }
  }
  return [...statements, ...[...gathered].map(([statementFor, items]) => statementFor(items as never))];
}
