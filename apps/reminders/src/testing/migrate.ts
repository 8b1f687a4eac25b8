import type { ServiceTestbed } from '@funnelcast/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs a migration once more, over what a test has put into the tables as older copies would have left it. */
export async function migrate(service: ServiceTestbed, migration: MigrationInterface): Promise<void> {
  await migration.up({ query: (sql: string) => service.inDatabase(sql) } as unknown as QueryRunner);
}
