import pg from 'pg';

/** Looks at every schema as the superuser; a connection per question, because the server is killed in between. */
export class Database {
  constructor(address) {
    this.address = address;
  }

  async rows(sql, parameters = []) {
    const client = new pg.Client({ connectionString: this.address, connectionTimeoutMillis: 10_000 });
    // A server that dies under us is told by the query as well.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async row(sql, parameters) {
    const [row] = await this.rows(sql, parameters);
    return row;
  }

  /** The one value of a query that counts or sums. */
  async number(sql, parameters) {
    return Number(Object.values(await this.row(sql, parameters))[0]);
  }
}
