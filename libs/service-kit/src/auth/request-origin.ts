import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { PublicUrl } from '../config/public-url.js';
import { ForeignOrigin } from './auth.errors.js';

export interface RequestHead {
  method?: string;
  headers: IncomingHttpHeaders;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stops other people's pages from acting with a visitor's cookie (CSRF, and its WebSocket form). */
@Injectable()
export class RequestOrigin {
  constructor(private readonly publicUrl: PublicUrl) {}

  /** For requests that are let in by a cookie. A WebSocket upgrade is a GET, but acts, so it counts as unsafe. */
  assertOwn({ method = 'GET', headers }: RequestHead): void {
    if (SAFE_METHODS.has(method.toUpperCase()) && headers.upgrade === undefined) return;
    if (!this.#isOwn(headers)) throw new ForeignOrigin();
  }

  /** Behind a proxy the own host is PUBLIC_URL's; reached by another name of the machine, it is the Host header's. */
  #isOwn({ origin, host }: IncomingHttpHeaders): boolean {
    if (origin === undefined || !URL.canParse(origin)) return false;
    const sender = new URL(origin);
    return sender.origin === this.publicUrl.origin || (sender.host !== '' && sender.host === host);
  }
}
