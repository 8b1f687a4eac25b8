import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { provision, roleOf } from '../../../deploy/local/index.mjs';
import { testServerUrl } from './shared-servers.js';
import { templateOf } from './template-database.js';

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
    return TestDatabase.provisioned(serverUrl, nameOfDatabase(), services);
  }

  /** The same for one service, with everything that its migrations create; `migrate` runs them where nobody has yet. */
  static async migrated(
    service: string,
    migrate: (database: TestDatabase) => Promise<void>,
  ): Promise<TestDatabase> {
    const serverUrl = await testServerUrl();
    const name = nameOfDatabase();
    await withClient(serverUrl, async (client) => {
      const template = await templateOf(service, client, async () => {
        const database = await TestDatabase.create(service);
        await migrate(database);
        await database.admin.end();
        return database.name;
      });
      // Much quicker than by the log, as long as nothing has to be synchronised with the disk.
      await client.query(`create database "${name}" template "${template}" strategy file_copy`);
    });
    return TestDatabase.provisioned(serverUrl, name, [service]);
  }

  private static async provisioned(
    serverUrl: string,
    name: string,
    services: string[],
  ): Promise<TestDatabase> {
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
    await withClient(this.serverUrl, (client) =>
      client.query(`drop database if exists "${this.name}" with (force)`),
    );
  }
}

function nameOfDatabase(): string {
  return `test_${randomBytes(6).toString('hex')}`;
}

async function withClient(
  connectionString: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlFor(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
