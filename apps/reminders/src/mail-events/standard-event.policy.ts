import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { withoutAddresses } from '../bounces/bounce-kind.policy.js';
import type { News } from '../bounces/mail-report.js';
import { sameText } from './same-text.js';
import { touchOfMessage } from './touch-of-message.js';

/** Standard Webhooks: what is older or newer by more than this may be a replay. */
const TOLERANCE_SECONDS = 5 * 60;
const LONGEST_ID = 200;

export interface SignedMessage {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
  body: Buffer;
}

/** What any provider, or a small program beside it, may tell. */
export const StandardMailEvent = z.object({
  type: z.enum(['mail.bounced', 'mail.complained']),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.object({
    /** The Message-ID of the mail. */
    messageId: z.string().max(400),
    /** Of a bounce: whether the address is no good, or it was only not possible this time. */
    kind: z.enum(['hard', 'soft']).optional(),
    reason: z.string().max(2_000).optional(),
  }),
});

/** The library makes the signature; the comparison is ours because its own clock cannot be moved. */
export function isStandardAuthentic(message: SignedMessage, secret: string, now: Date): boolean {
  const { id, timestamp, signature, body } = message;
  if (!id || id.length > LONGEST_ID || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp))
    return false;
  const sentAt = Number(timestamp);
  if (Math.abs(now.getTime() / 1000 - sentAt) > TOLERANCE_SECONDS) return false;
  const expected = new Webhook(secret).sign(id, new Date(sentAt * 1000), body.toString('utf8'));
  return signature.split(' ').some((candidate) => sameText(candidate, expected));
}

/** Nothing for events of other kinds, which are taken and left alone. */
export function readStandardEvent(json: unknown): { touchId: string; news: News } | undefined {
  const { success, data: event } = StandardMailEvent.safeParse(json);
  const touchId = success ? touchOfMessage(event.data.messageId) : undefined;
  if (!success || !touchId) return undefined;
  const reason = withoutAddresses(event.data.reason ?? event.type);
  const kind = event.type === 'mail.complained' ? 'complaint' : (event.data.kind ?? 'soft');
  return { touchId, news: { kind, reason } };
}
