import { once } from 'node:events';

/** COPY ... FROM STDIN on a client of `pg`, which speaks the protocol and has no call for it. */
export class CopyIn {
  #resolve;
  #reject;

  constructor(sql, text) {
    this.sql = sql;
    this.text = text;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection) {
    connection.query(this.sql);
  }

  handleCopyInResponse(connection) {
    void this.#send(connection);
  }

  handleError(error) {
    this.#reject(error);
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    this.#resolve();
  }

  async #send(connection) {
    for (const piece of this.text) {
      connection.sendCopyFromChunk(Buffer.from(piece));
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

/** `pieces` are texts in COPY's own format. */
export function copyIn(client, sql, pieces) {
  return client.query(new CopyIn(sql, pieces)).done;
}
