import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOR_THROW_AWAY_DATA, sharePostgres, type SharedPostgres } from '../../../deploy/local/index.mjs';

/** Below the checkout, so that runs of different checkouts do not meet. */
const FOLDER = join(import.meta.dirname, '../../../.data/test');

/** One PostgreSQL for all workers of all test runs; TEST_DATABASE_URL names another one. */
export async function testServerUrl(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  return (await testPostgres()).adminUrl();
}

export function testPostgres(): Promise<SharedPostgres> {
  const folder = join(FOLDER, 'postgres');
  mkdirSync(folder, { recursive: true });
  return sharePostgres({
    folder,
    password: 'test',
    settings: { ...FOR_THROW_AWAY_DATA, max_connections: '400' },
    syncOnCreate: false,
  });
}
