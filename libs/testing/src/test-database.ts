import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { provision, roleOf } from '../../../deploy/local/index.mjs';
import { testServerUrl } from './shared-servers.js';

/** Roles belong to the whole server, so every test uses the same passwords for them. */
const PASSWORD = 'test';

/** A database of its own with the roles and schemas that the services expect; dropped at the end. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    private readonly serverUrl: string,
    private readonly admin: pg.Pool,
  ) {}

  static async create(...services: string[]): Promise<TestDatabase> {
    const serverUrl = await testServerUrl();
    const name = `test_${randomBytes(6).toString('hex')}`;
    await provision({
      adminUrl: serverUrl,
      database: name,
      passwords: Object.fromEntries(services.map((service) => [service, PASSWORD])),
    });
    const admin = new pg.Pool({ connectionString: urlFor(serverUrl, name), max: 4 });
    admin.on('error', () => undefined);
    return new TestDatabase(name, serverUrl, admin);
  }

  /** The address of the service’s own role, as in production without any special right. */
  urlOf(service: string): string {
    const url = new URL(urlFor(this.serverUrl, this.name));
    url.username = roleOf(service);
    url.password = PASSWORD;
    return url.href;
  }

  /** As the superuser: sees every schema and every workspace. */
  async query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(sql, parameters)).rows;
  }

  /** The same, with the tables of one service found by their bare names. */
  async queryIn<Row extends object>(schema: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = await this.admin.connect();
    try {
      await client.query(`set search_path = "${schema}"`);
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      client.release();
    }
  }

  async drop(): Promise<void> {
    await this.admin.end();
    const client = new pg.Client({ connectionString: this.serverUrl });
    await client.connect();
    await client.query(`drop database if exists "${this.name}" with (force)`);
    await client.end();
  }
}

function urlFor(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
