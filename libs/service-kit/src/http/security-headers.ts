import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.js';

/**
 * Puts helmet's headers on every answer. They are the same for all of them, so helmet is asked once: it would check and
 * write the whole policy again for each request, which costs a hot route a twentieth of its throughput.
 */
export function sendSecurityHeaders(app: NestFastifyApplication, secure: boolean): void {
  const headers = helmetHeaders(secure);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
}

/** What it would put on an answer, written on one that nobody gets. */
function helmetHeaders(secure: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const refuse = (error?: unknown): void => {
    if (error) throw error;
  };
  helmet({
    contentSecurityPolicy: { useDefaults: true, directives: CONTENT_SECURITY_POLICY(secure) },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure,
  })({} as IncomingMessage, answer as unknown as ServerResponse, refuse);
  return headers;
}
