import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBLEM_CONTENT_TYPE, problemOf } from '../problems/problem-details.js';
import { WEB_ROOT } from './web-root.js';

/** Assets carry a hash of their content in the name, so they may be kept for ever. */
const FOREVER_MS = 365 * 24 * 3_600_000;

/**
 * Serves the built pages beside the API. Every process can: a proxy in front decides which one is asked.
 * @fastify/static is loaded here only, because it cannot be imported where the tests run (CommonJS that requires ESM).
 */
export async function serveWebAssets(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(join(WEB_ROOT, 'index.html'))) return;
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, { root: WEB_ROOT, serve: false, preCompressed: true });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`, {
      maxAge: FOREVER_MS,
      immutable: true,
    }),
  );
  fastify.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path.startsWith('api/') || path.startsWith('health') || path.startsWith('metrics')) {
      return reply.status(404).type(PROBLEM_CONTENT_TYPE).send(problemOf(new NotFoundException()));
    }
    if (/^[\w-]+\.(mp4|svg|png|ico|txt|webmanifest)$/.test(path)) return reply.sendFile(path);
    // Every other address belongs to the studio, whose router decides.
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  });
}
