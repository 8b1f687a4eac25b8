import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.mjs';

/** Twelve digits that change with what creates the tables of a service; for copies of databases that were migrated once. */
export function digestOfMigrations(service) {
  const hash = createHash('sha256');
  for (const folder of [
    `apps/${service}/migrations`,
    'libs/messaging/src/migrations',
    'libs/persistence/src',
  ]) {
    for (const file of readdirSync(join(CHECKOUT, folder)).sort())
      hash.update(readFileSync(join(CHECKOUT, folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
