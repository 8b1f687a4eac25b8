import type { OutgoingHttpHeaders } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.js';

/**
 * Puts helmet's headers on every answer. They are the same for all of them, so helmet is asked for the first one only:
 * it would check and write the whole policy again for each request, which costs a hot route a twentieth of its throughput.
 */
export async function sendSecurityHeaders(app: NestFastifyApplication, secure: boolean): Promise<void> {
  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: { useDefaults: true, directives: CONTENT_SECURITY_POLICY(secure) },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure,
  });
  let headers: OutgoingHttpHeaders | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      if (headers) {
        void reply.headers(headers);
      } else {
        void reply.helmet();
        // Nobody else has said anything yet.
        headers = { ...reply.raw.getHeaders() };
      }
      done();
    });
}
