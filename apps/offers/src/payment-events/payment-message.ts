import { InvalidInput, normaliseEmail } from '@funnelcast/service-kit';
import { z } from 'zod';
import { STORABLE_TEXT } from '../texts/storable-text.js';

/** The provider's id of the payment; the same id never makes a second order. */
const externalId = z.string().trim().min(1).max(200).regex(STORABLE_TEXT);
const timestamp = z.iso.datetime({ offset: true });

const PaidOrder = z.object({
  externalId,
  /** The order that was placed before, where the provider knows it. */
  orderId: z.uuid().optional(),
  registrationId: z.uuid().optional(),
  /** For an offer that belongs to no webinar. */
  contactId: z.uuid().optional(),
  /** In the spelling that registration gives it. */
  email: z.preprocess(normaliseEmail, z.email().max(254).optional()),
  offerId: z.uuid(),
  quantity: z.int().min(1).max(1_000).optional(),
  amountMinor: z.int().min(0).max(1_000_000_000_000),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const OrderPaidMessage = z.object({
  type: z.literal('order.paid'),
  timestamp,
  data: PaidOrder.refine(
    ({ registrationId, contactId, email, orderId }) =>
      Boolean(registrationId ?? contactId ?? email ?? orderId),
    {
      path: ['email'],
      message: 'email, contactId, registrationId or orderId must say who bought',
    },
  ),
});
export type OrderPaidMessage = z.infer<typeof OrderPaidMessage>;

const EndedOrder = z
  .object({ externalId: externalId.optional(), orderId: z.uuid().optional() })
  .refine((named) => Boolean(named.externalId ?? named.orderId), {
    path: ['externalId'],
    message: 'externalId or orderId must say which order',
  });

const OrderEndedMessage = z.object({
  type: z.enum(['order.refunded', 'order.cancelled']),
  timestamp,
  data: EndedOrder,
});
export type OrderEndedMessage = z.infer<typeof OrderEndedMessage>;

/** The body of the webhook, as Standard Webhooks shapes it. */
export const PaymentMessage = z.discriminatedUnion('type', [OrderPaidMessage, OrderEndedMessage]);
export type PaymentMessage = z.infer<typeof PaymentMessage>;

const TYPES: readonly unknown[] = ['order.paid', 'order.refunded', 'order.cancelled'];

/** Only messages of these types are for us; others are taken and left alone, as the standard asks. */
export function isAboutOrder(json: unknown): boolean {
  return TYPES.includes((json as { type?: unknown } | null)?.type);
}

export function readMessage(json: unknown): PaymentMessage {
  const { success, data, error } = PaymentMessage.safeParse(json);
  if (success) return data;
  throw new InvalidInput(
    error.issues.map(({ path, code, message }) => ({ pointer: `/${path.join('/')}`, rule: code, message })),
  );
}
