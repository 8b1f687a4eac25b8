import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../problems/domain-error.js';

/** Far more than any form of ours nests. What goes through a body level by level would run out of stack otherwise. */
const DEEPEST = 100;
const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const [OPENING, CLOSING] = ['{[', '}]'].map((signs) => new Set(Buffer.from(signs)));

export class JsonTooDeep extends DomainError {
  override readonly code = 'json-too-deep';
  override readonly status = 400;

  constructor() {
    super(`The request body nests deeper than ${DEEPEST} levels.`);
  }
}

export class NotUtf8 extends DomainError {
  override readonly code = 'malformed-json';
  override readonly status = 400;

  constructor() {
    super('The request body is not valid UTF-8.');
  }
}

/** Reads JSON as the framework does, and refuses what it would read into something else, or choke on later. */
export function acceptJson(app: NestFastifyApplication, bodyLimit: number): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    // Bytes that are no text would be stored as question marks.
    if (!isUtf8(body)) return done(new NotUtf8());
    if (nestsDeeper(body, DEEPEST)) return done(new JsonTooDeep());
    void parse(request as FastifyRequest, body as unknown as string, done);
  });
}

/** Counts what is open, outside of texts; what is no JSON at all is left to the parser. */
export function nestsDeeper(json: Buffer, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]!;
    if (inText) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) inText = false;
    } else if (sign === QUOTE) inText = true;
    else if (OPENING!.has(sign) && ++depth > most) return true;
    else if (CLOSING!.has(sign)) depth -= 1;
  }
  return false;
}
