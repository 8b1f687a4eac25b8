import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKOUT } from '../../../deploy/local/checkout.mjs';
import { findNatsServer, startNats } from '../../../deploy/local/nats.mjs';
import { startPostgres } from '../../../deploy/local/postgres.mjs';
import { keepSecrets } from '../../../deploy/local/secrets.mjs';
import { query } from './database.mjs';
import { endChildren } from './in-child.mjs';

/**
 * The servers of one run, with the settings that `npm start` gives them: what is measured is as durable as what is
 * used. Everything started here ends with the run and leaves no data behind.
 */
export class Stage {
  #closing = [];

  static async open() {
    const stage = new Stage();
    stage.folder = join(CHECKOUT, '.data', `bench-${process.pid}`);
    stage.#closing.push(() => rm(stage.folder, { recursive: true, force: true }));
    try {
      await stage.#openServers();
    } catch (error) {
      await stage.close();
      throw error;
    }
    return stage;
  }

  async #openServers() {
    this.secrets = keepSecrets(this.folder);
    const password = this.secrets.postgresPassword;
    this.postgres = await startPostgres({ folder: join(this.folder, 'server'), password });
    this.onClose(() => this.postgres.destroy());
    if (!findNatsServer()) return;
    this.nats = await startNats({ folder: join(this.folder, 'nats') });
    this.onClose(() => this.nats.stop());
  }

  /** The latest first. */
  onClose(end) {
    this.#closing.unshift(end);
  }

  async close() {
    endChildren();
    for (const end of this.#closing.splice(0)) await end();
  }

  adminUrl(database) {
    return this.postgres.adminUrl(database);
  }

  query(database, sql, values) {
    return query(this.adminUrl(database), sql, values);
  }

  /** Refuses to measure anything on a server that would answer before a commit is on disk. */
  async requireDurability() {
    const [settings] = await query(
      this.adminUrl(),
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
              current_setting('full_page_writes') as full_page_writes, current_setting('server_version') as version`,
    );
    const { version, ...durable } = settings;
    for (const [name, value] of Object.entries(durable)) {
      if (value !== 'on')
        throw new Error(`${name} is ${value}; figures without durability are worth nothing.`);
    }
    return version.split(' ')[0];
  }
}
