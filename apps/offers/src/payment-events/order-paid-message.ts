import { InvalidInput, normaliseEmail } from '@funnelcast/service-kit';
import { z } from 'zod';
import { STORABLE_TEXT } from '../texts/storable-text.js';

const PaidOrder = z.object({
  /** The provider's id of the payment; the same id never makes a second order. */
  externalId: z.string().trim().min(1).max(200).regex(STORABLE_TEXT),
  registrationId: z.uuid().optional(),
  /** In the spelling that registration gives it. */
  email: z.preprocess(normaliseEmail, z.email().max(254).optional()),
  offerId: z.uuid(),
  amountMinor: z.int().min(0).max(1_000_000_000_000),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type PaidOrder = z.infer<typeof PaidOrder>;

/** The body of the webhook, as Standard Webhooks shapes it. */
export const OrderPaidMessage = z.object({
  type: z.literal('order.paid'),
  timestamp: z.iso.datetime({ offset: true }),
  data: PaidOrder.refine(({ registrationId, email }) => Boolean(registrationId ?? email), {
    path: ['email'],
    message: 'email or registrationId must say who bought',
  }),
});
export type OrderPaidMessage = z.infer<typeof OrderPaidMessage>;

/** Only a message of this type is for us; others are taken and left alone, as the standard asks. */
export function isOrderPaid(json: unknown): boolean {
  return (json as { type?: unknown } | null)?.type === 'order.paid';
}

export function readOrderPaid(json: unknown): OrderPaidMessage {
  const { success, data, error } = OrderPaidMessage.safeParse(json);
  if (success) return data;
  throw new InvalidInput(
    error.issues.map(({ path, code, message }) => ({ pointer: `/${path.join('/')}`, rule: code, message })),
  );
}
