import pg from 'pg';

export interface Statement {
  /** Each connection parses and plans a statement with a name once; without one it is planned for what is there now. */
  name?: string;
  text: string;
  values?: readonly unknown[];
  /** Of a statement that was left for the commit: called with its rows once they are committed. */
  committed?: (rows: unknown[]) => void;
}

/** The part of `pg` that its own queries speak to. */
export interface Connection {
  submittedNamedStatements: Record<string, string>;
  stream: { cork(): void; uncork(): void; destroy(error: Error): void };
  sync(): void;
  execute(portal: { portal: string }): void;
}

/** What `pg` makes of the description of a statement's rows, beside the rows themselves. */
interface Shape {
  fields: unknown;
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}

/** What `pg` has in its own class and its types do not tell. */
interface Query {
  name: string | undefined;
  text: string;
  values: readonly unknown[];
  queryMode: string;
  portal: string;
  callback: (error: Error | null, answer: Answer) => void;
  _result: Answer & Shape;
  _accumulateRows: boolean;
  submit(connection: Connection): Error | null;
  prepare(connection: Connection): void;
  hasBeenParsed(connection: Connection): boolean;
  _getRows(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

export interface Answer {
  rows: unknown[];
  command: string | null;
}

const PgQuery = pg.Query as unknown as new (text: string) => Query;

/** What is known of a connection: the shapes of what it has prepared stay the same for as long as it lives, or PostgreSQL refuses. */
interface Known {
  shapes: Map<string, Shape>;
  /** The same connection for a query of `pg` that would have its rows described. */
  withoutDescribing: Connection;
}

const known = new WeakMap<Connection, Known>();

/**
 * One statement of a trip. Made of its text and completed afterwards: `pg` copies an object that it is given, with all that
 * JavaScript knows about each property, which takes it longer than everything else about a small statement.
 */
export class QueryOfTrip extends PgQuery {
  /** While it is being sent: a value that cannot be written. */
  mistake: Error | null = null;

  constructor({ name, text, values = [] }: Statement, callback: Query['callback']) {
    super(text);
    this.name = name;
    this.values = values;
    this.queryMode = 'extended';
    this.callback = callback;
  }

  /** What the connection has described before is not asked for again: that took `pg` as long as reading the rows. */
  override prepare(connection: Connection): void {
    const { shapes, withoutDescribing } = knownOf(connection);
    const shape = this.hasBeenParsed(connection) ? shapes.get(this.name!) : undefined;
    if (!shape) return super.prepare(connection);
    Object.assign(this._result, shape);
    this._accumulateRows = true;
    super.prepare(withoutDescribing);
  }

  /** The last step of sending it; `pg` would send a Sync behind each. */
  override _getRows(connection: Connection): void {
    connection.execute({ portal: this.portal });
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    super.handleCommandComplete(message, connection);
    const { shapes } = knownOf(connection);
    if (!this.name || shapes.has(this.name)) return;
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  override handleError(error: Error, connection: Connection): void {
    this.mistake = error;
    super.handleError(error, connection);
  }
}

function knownOf(connection: Connection): Known {
  const found = known.get(connection) ?? {
    shapes: new Map<string, Shape>(),
    withoutDescribing: Object.create(connection, { describe: { value: () => undefined } }) as Connection,
  };
  known.set(connection, found);
  return found;
}
