import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Written by the switch on the pages; it says nothing but a language. */
const CHOSEN = /(?:^|;\s*)funnelcast-language=([a-z]{2,3})(?:;|$)/;
const TAG = /^[a-z]{2,3}$/;

/**
 * What the visitor chose on a page, else what the link names, before what the browser prefers: in the form of an
 * Accept-Language header.
 */
export function languagesAskedFor({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): string {
  const chosen = CHOSEN.exec(headers.cookie ?? '')?.[1];
  const { lang } = (query ?? {}) as { lang?: unknown };
  const named = typeof lang === 'string' && TAG.test(lang) ? lang : undefined;
  return [chosen, named, headers['accept-language']].filter(Boolean).join(', ');
}

/** The languages of a page's words, the most wanted first. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languagesAskedFor(context.switchToHttp().getRequest<FastifyRequest>()),
);
