import { type DataSourceOptions, DataSource, type EntitySchema, type MixedList } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { AdvisoryLock } from './advisory-lock.js';

export interface ServiceSchema {
  /** The service’s schema in the database, and the name of the service. */
  schema: string;
  entities: MixedList<(new () => object) | EntitySchema>;
  /** In the order in which they run. */
  migrations: (new () => MigrationInterface)[];
}

/** A role above row level security would make every workspace visible to everybody. */
export class DatabaseRoleTooPowerful extends Error {
  constructor(schema: string) {
    super(
      `The database role of ${schema} is a superuser or bypasses row level security; give the service a role of its own.`,
    );
  }
}

export function dataSourceOptions(
  { schema, entities, migrations }: ServiceSchema,
  url: string,
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema,
    entities: entities as never,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: schema,
    poolSize: 12,
    extra: { options: `-c search_path=${schema}`, keepAlive: true },
  };
}

/** Connects, checks the role and brings the schema up to date; several copies may start at once. */
export async function openDataSource(service: ServiceSchema, url: string): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(service, url));
  await dataSource.initialize();
  try {
    const [role] = await dataSource.query<{ powerful: boolean }[]>(
      'select rolsuper or rolbypassrls as powerful from pg_roles where rolname = current_user',
    );
    if (role?.powerful) throw new DatabaseRoleTooPowerful(service.schema);
    const lock = await AdvisoryLock.acquire(url, `migrate ${service.schema}`);
    try {
      await dataSource.runMigrations();
    } finally {
      await lock.release();
    }
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
