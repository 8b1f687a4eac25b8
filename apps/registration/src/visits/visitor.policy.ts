import { createHmac } from 'node:crypto';
import { isbot } from 'isbot';

/** What a request for a page tells about who sends it. */
export interface PageRequester {
  method: string;
  userAgent?: string;
  /** `Sec-Purpose` or `Purpose`: browsers say so when they fetch a page that nobody has opened yet. */
  purpose?: string;
}

/** Robots, link previews and browsers that read ahead are not people; neither is what does not say what it is. */
export function isVisitor({ method, userAgent, purpose = '' }: PageRequester): boolean {
  if (method !== 'GET' || !userAgent || /prefetch|preview/i.test(purpose)) return false;
  return !isbot(userAgent);
}

/** Half of the hash is plenty to tell the visitors of one page on one day apart. */
const BYTES_KEPT = 16;

/** The same person on the same page and day gives the same; without that day's salt it leads back to nobody. */
export function visitorHash(salt: string, webinarId: string, address: string, userAgent: string): string {
  const hash = createHmac('sha256', salt)
    .update(JSON.stringify([webinarId, address, userAgent]))
    .digest();
  return hash.subarray(0, BYTES_KEPT).toString('hex');
}
