import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { bounceKindOf, withoutAddresses } from '../bounces/bounce-kind.policy.js';
import type { News } from '../bounces/mail-report.js';
import { sameText } from './same-text.js';
import { touchOfMessage } from './touch-of-message.js';

/** Mailgun repeats for hours what was not taken; an event is remembered by its id, so an old one can only repeat itself. */
const TOLERANCE_SECONDS = 24 * 60 * 60;

const MailgunEvent = z.object({
  signature: z.object({
    timestamp: z.string().regex(/^\d{1,12}$/),
    token: z.string().min(1).max(200),
    signature: z.string().max(200),
  }),
  'event-data': z.object({
    id: z.string().min(1).max(200),
    event: z.string(),
    severity: z.string().optional(),
    reason: z.string().optional(),
    'delivery-status': z
      .object({ message: z.string().nullish(), description: z.string().nullish() })
      .optional(),
    message: z.object({ headers: z.object({ 'message-id': z.string().optional() }).optional() }).optional(),
  }),
});
export type MailgunEvent = z.infer<typeof MailgunEvent>;

/** The event when it is one, and signed by whoever holds the key. */
export function authenticMailgunEvent(
  json: unknown,
  signingKey: string,
  now: Date,
): MailgunEvent | undefined {
  const { success, data } = MailgunEvent.safeParse(json);
  if (!success) return undefined;
  const { timestamp, token, signature } = data.signature;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return undefined;
  const expected = createHmac('sha256', signingKey)
    .update(timestamp + token)
    .digest('hex');
  return sameText(signature, expected) ? data : undefined;
}

/** Nothing for what needs no reaction: deliveries, openings, and failures that Mailgun will try again. */
export function readMailgunEvent({
  'event-data': event,
}: MailgunEvent): { touchId: string; news: News } | undefined {
  const touchId = touchOfMessage(event.message?.headers?.['message-id']);
  const kind = kindOf(event);
  if (!touchId || !kind) return undefined;
  const words = wordsOf(event) || event.reason || event.event;
  return { touchId, news: { kind, reason: withoutAddresses(words) } };
}

function kindOf(event: MailgunEvent['event-data']): 'hard' | 'soft' | 'complaint' | undefined {
  if (event.event === 'complained' || event.reason === 'suppress-complaint') return 'complaint';
  if (event.event !== 'failed' || event.severity !== 'permanent') return undefined;
  if (event.reason === 'suppress-bounce') return 'hard';
  const words = wordsOf(event);
  // Without a status of its own, a final bounce means for Mailgun that the address is no good.
  if (event.reason === 'bounce' && !/\b5\.\d{1,3}\.\d{1,3}\b/.test(words)) return 'hard';
  return bounceKindOf(undefined, words);
}

function wordsOf({ 'delivery-status': status }: MailgunEvent['event-data']): string {
  return [status?.message, status?.description].filter(Boolean).join(' ');
}
