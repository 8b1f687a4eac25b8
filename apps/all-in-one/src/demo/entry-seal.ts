import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Long enough for a browser to follow a redirect. */
const LIFETIME_MS = 60_000;

/**
 * A token that opens the demo's installation once: when it runs out, a number, and the seal of both. Two processes of
 * one machine compare the time, so it is the machine's; the demo's own clock is moved by days.
 */
export function sealEntry(secret: string, now: number = Date.now()): string {
  const body = `${now + LIFETIME_MS}.${randomBytes(12).toString('base64url')}`;
  return `${body}.${sealOf(body, secret)}`;
}

/** Remembers what was used, for as long as it would be valid. */
export class EntrySeals {
  private readonly used = new Map<string, number>();

  constructor(private readonly secret: string) {}

  /** True once for each token. */
  use(token: string, now: number = Date.now()): boolean {
    const [expiresAt = '', number = '', seal = ''] = token.split('.');
    const wanted = Buffer.from(sealOf(`${expiresAt}.${number}`, this.secret));
    const given = Buffer.from(seal);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return false;
    if (Number(expiresAt) < now || this.used.has(token)) return false;
    for (const [old, until] of this.used) if (until < now) this.used.delete(old);
    this.used.set(token, Number(expiresAt));
    return true;
  }
}

function sealOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url');
}
