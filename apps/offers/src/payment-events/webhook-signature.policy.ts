import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Standard Webhooks: what is older or newer by more than this may be a replay. */
const TOLERANCE_SECONDS = 5 * 60;
const LONGEST_ID = 200;

export interface SignedMessage {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
  body: Buffer;
}

/**
 * Whether the message comes from whoever holds the secret, unaltered and just now. The library makes the signature; the
 * comparison is ours because its own clock could not be moved by tests and the demo.
 */
export function isAuthentic(
  { id, timestamp, signature, body }: SignedMessage,
  secret: string,
  now: Date,
): boolean {
  if (!id || id.length > LONGEST_ID || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp))
    return false;
  const sentAt = Number(timestamp);
  if (Math.abs(now.getTime() / 1000 - sentAt) > TOLERANCE_SECONDS) return false;
  const expected = new Webhook(secret).sign(id, new Date(sentAt * 1000), body.toString('utf8'));
  // Several signatures stand side by side while a secret is being changed.
  return signature.split(' ').some((candidate) => sameText(candidate, expected));
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
