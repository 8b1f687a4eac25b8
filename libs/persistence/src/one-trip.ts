import { QueryFailedError } from 'typeorm';
import { type Answer, type Connection, QueryOfTrip, type Statement } from './query-of-trip.js';

export type { Answer, Statement };

type Settle = { resolve: (answers: Answer[]) => void; reject: (error: unknown) => void };

/**
 * Statements that are sent to PostgreSQL together and answered together: one round trip for all of them, where a query of
 * `pg` takes one each. They share one Sync, so after one that fails the server runs none of those behind it.
 */
export class OneTrip {
  readonly answers: Promise<Answer[]>;
  private readonly queries: QueryOfTrip[];
  private readonly answered: Answer[] = [];
  private settle!: Settle;
  /** The client asks for a callback on what it is given; ours are on the single queries. */
  readonly callback = (): void => undefined;

  constructor(private readonly statements: readonly Statement[]) {
    this.answers = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.queries = statements.map((statement, index) => this.queryFor(statement, index));
  }

  /** The client notes under this name that a statement has been parsed: that of the one which is being answered. */
  get name(): string | undefined {
    return this.current?.name;
  }

  get text(): string | undefined {
    return this.current?.text;
  }

  submit(connection: Connection): void {
    connection.stream.cork();
    try {
      for (const query of this.queries) {
        const mistake = query.submit(connection) ?? query.mistake;
        // Half of the statements may be on their way: nobody can go on with such a connection.
        if (mistake) connection.stream.destroy(mistake);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.current?.handleCommandComplete(message, connection);
    this.next += 1;
  }

  handleEmptyQuery(): void {
    this.next += 1;
  }

  handleError(error: Error, connection: Connection): void {
    // Those behind the failed one were never parsed, whatever was noted when they were sent.
    for (const { name } of this.queries.slice(this.next)) {
      if (name) delete connection.submittedNamedStatements[name];
    }
    this.current?.handleError(error, connection);
  }

  handleReadyForQuery(connection: Connection): void {
    for (const query of this.queries) query.handleReadyForQuery(connection);
    this.settle.resolve(this.answered);
  }

  private next = 0;

  private get current(): QueryOfTrip | undefined {
    return this.queries[this.next];
  }

  private queryFor(statement: Statement, index: number): QueryOfTrip {
    return new QueryOfTrip(statement, (error, answer) => {
      // As TypeORM does it, so that whoever reads errors finds the reason in one place.
      if (error)
        this.settle.reject(new QueryFailedError(statement.text, [...(statement.values ?? [])], error));
      else this.answered[index] = answer;
    });
  }
}
