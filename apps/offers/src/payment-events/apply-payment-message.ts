import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { soldProduct } from '../offers/check-terms.js';
import { Offer } from '../offers/offer.entity.js';
import { OfferNotFound } from '../offers/offers.errors.js';
import { buyerByContact, buyerByEmail, buyerByRegistration } from '../orders/buyers.js';
import { orderIdBy } from '../orders/held-orders.js';
import type { Buyer } from '../orders/order.js';
import { OrderReports } from '../orders/order-reports.js';
import { Orders } from '../orders/orders.js';
import { BuyerUnknown, CurrencyDiffers, OrderUnknown } from '../orders/orders.errors.js';
import type { OrderEndedMessage, OrderPaidMessage, PaymentMessage } from './payment-message.js';

type Paid = OrderPaidMessage['data'];

/** What a message of a payment provider does to orders; tells the order. */
@Injectable()
export class ApplyPaymentMessage {
  constructor(
    private readonly orders: Orders,
    private readonly reports: OrderReports,
  ) {}

  execute(tx: Transaction, workspaceId: string, message: PaymentMessage): Promise<string> {
    return message.type === 'order.paid' ? this.pay(tx, workspaceId, message) : this.end(tx, message);
  }

  /** Before its payment is known a refund is refused: the provider repeats it, and by then the payment has arrived. */
  private async end(tx: Transaction, { type, timestamp, data }: OrderEndedMessage): Promise<string> {
    const { orderId: named, externalId } = data;
    const orderId = named
      ? await orderIdBy(tx, 'id', named)
      : await orderIdBy(tx, 'external_id', externalId!);
    if (!orderId) throw new OrderUnknown();
    const act = type === 'order.refunded' ? 'refund' : 'cancel';
    await this.reports.apply(tx, orderId, { act, at: new Date(timestamp), reason: 'payment-failed' });
    return orderId;
  }

  private async pay(tx: Transaction, workspaceId: string, message: OrderPaidMessage): Promise<string> {
    const { data } = message;
    const known = await orderIdBy(tx, 'external_id', data.externalId);
    if (known) return known;
    const offer = await tx.findOneBy(Offer, { id: data.offerId });
    if (!offer) throw new OfferNotFound();
    if (offer.currency !== data.currency) throw new CurrencyDiffers();
    const at = new Date(message.timestamp);
    const placed = await placedOrder(tx, data, offer.webinarId);
    if (!placed) return this.book(tx, { workspaceId, offer, data, at });
    const { externalId, amountMinor } = data;
    await this.reports.apply(tx, placed, { act: 'pay', at, externalId, amountMinor });
    return placed;
  }

  private async book(
    tx: Transaction,
    { workspaceId, offer, data, at }: { workspaceId: string; offer: Offer; data: Paid; at: Date },
  ): Promise<string> {
    const buyer = await buyerOf(tx, data, offer.webinarId);
    const { externalId, amountMinor, currency, quantity = 1 } = data;
    const product = await soldProduct(tx, offer.productId);
    await this.orders.inTurn(tx, buyer);
    const order = {
      ...buyer,
      workspaceId,
      offerId: offer.id,
      productId: product?.productId ?? null,
      rung: product?.rung ?? null,
      quantity,
      listMinor: offer.amountMinor * quantity,
      lines: [],
      promoCode: null,
      gifts: [],
      amountMinor,
      currency,
      externalId,
      recordedBy: 'webhook' as const,
      memberName: null,
      note: null,
      holdUntil: null,
      at,
    };
    const shortage = await this.orders.findShortage(tx, { offerId: offer.id, quantity });
    const orderId = await (shortage ? this.orders.bookWithoutStock(tx, order) : this.orders.book(tx, order));
    // Null only when the same payment was booked under another message id in this very moment.
    return orderId ?? (await orderIdBy(tx, 'external_id', externalId))!;
  }
}

/** The order that the buyer placed on the page, whether or not the provider knows its id. */
async function placedOrder(
  tx: Transaction,
  data: Paid,
  webinarId: string | null,
): Promise<string | undefined> {
  if (data.orderId) {
    const [named]: { id: string }[] = await tx.query(
      'select id from offer_order where id = $1 and offer_id = $2',
      [data.orderId, data.offerId],
    );
    if (named) return named.id;
  }
  if (!data.registrationId && !data.contactId && !data.email) throw new BuyerUnknown();
  const { contactId } = await buyerOf(tx, data, webinarId);
  const [open]: { id: string }[] = await tx.query(
    `select id from offer_order
     where offer_id = $1 and contact_id = $2 and state = 'placed' and external_id is null
     order by placed_at desc limit 1`,
    [data.offerId, contactId],
  );
  return open?.id;
}

async function buyerOf(tx: Transaction, data: Paid, webinarId: string | null): Promise<Buyer> {
  const buyer = await named(tx, data, webinarId);
  if (!buyer || buyer.webinarId !== webinarId) throw new BuyerUnknown();
  return buyer;
}

/** What belongs to no webinar is bought as a person, whatever says who it is. */
async function named(
  tx: Transaction,
  { registrationId, contactId, email }: Paid,
  webinarId: string | null,
): Promise<Buyer | undefined> {
  const registered = registrationId ? await buyerByRegistration(tx, registrationId) : undefined;
  if (registered && webinarId === null) return buyerByContact(tx, registered.contactId);
  if (registrationId) return registered;
  if (contactId && webinarId === null) return buyerByContact(tx, contactId);
  return email ? buyerByEmail(tx, email, webinarId) : undefined;
}
