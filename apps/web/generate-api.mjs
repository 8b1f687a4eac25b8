import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

/** Writes src/api/<service>.ts from docs/openapi/<service>.json; with `--check` it only tells whether they agree. */
const services = ['accounts', 'registration', 'reminders', 'attendance', 'offers', 'all-in-one'];
const banner = '/** Generated from docs/openapi by `npm run generate:api`; not edited by hand. */\n\n';
const check = process.argv.includes('--check');
const stale = [];

await mkdir(new URL('./src/api/', import.meta.url), { recursive: true });
for (const service of services) {
  const document = new URL(`../../docs/openapi/${service}.json`, import.meta.url);
  const types = banner + astToString(await openapiTS(document));
  const target = fileURLToPath(new URL(`./src/api/${service}.ts`, import.meta.url));
  if (!check) await writeFile(target, types);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== types) stale.push(service);
}
if (stale.length > 0) {
  console.error(
    `The API types are not what docs/openapi says: ${stale.join(', ')}. Run npm run generate:api.`,
  );
  process.exitCode = 1;
}
