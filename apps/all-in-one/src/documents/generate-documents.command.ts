import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eventReactions } from '@funnelcast/messaging';
import { ServiceKitModule, createAdapter, openApiDocument } from '@funnelcast/service-kit';
import { DemoModule } from '../demo/demo.module.js';
import { SERVICE_MODULES } from '../service-modules.js';
import { asyncApiDocument } from './async-api.js';
import { formatted } from './formatted.js';

/**
 * Writes docs/openapi/<service>.json and docs/events.asyncapi.json from the code; `--check` only tells whether they
 * are up to date. Modules are looked at in preview mode, so neither a database nor a broker is needed.
 */
const CHECK_ONLY = process.argv.includes('--check');
const DOCS = join(process.cwd(), 'docs');

async function preview(
  module: (typeof SERVICE_MODULES)[number] | typeof DemoModule,
): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(ServiceKitModule.around([module]), createAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
}

const documents = new Map<string, object>();
const reactions = new Map<string, Set<string>>();
for (const module of SERVICE_MODULES) {
  const service = module.name.replace(/Module$/, '').toLowerCase();
  const app = await preview(module);
  documents.set(`openapi/${service}.json`, openApiDocument(app, service));
  reactions.set(service, new Set(eventReactions(module)));
}
documents.set('openapi/all-in-one.json', openApiDocument(await preview(DemoModule), 'all-in-one'));
documents.set('events.asyncapi.json', asyncApiDocument(reactions));

mkdirSync(join(DOCS, 'openapi'), { recursive: true });
const stale: string[] = [];
for (const [name, document] of documents) {
  const file = join(DOCS, name);
  const text = await formatted(document);
  const before = readIfThere(file);
  if (before === text) continue;
  stale.push(name);
  if (!CHECK_ONLY) writeFileSync(file, text);
}
if (stale.length > 0) console.log(`${CHECK_ONLY ? 'out of date' : 'written'}: ${stale.join(', ')}`);
process.exit(CHECK_ONLY && stale.length > 0 ? 1 : 0);

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
