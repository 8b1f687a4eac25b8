import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ORDER_COLUMNS, readOrder } from '../orders/held-orders.js';
import type { HeldOrder, NewOrder } from '../orders/order.js';
import { type Asked, type AskedPrice, giftsInTime, priceFor } from '../orders/order-price.js';
import { Orders } from '../orders/orders.js';
import { PriceChanged, PromoCodeRefused, SoldOut } from '../orders/orders.errors.js';
import { StripeCheckout } from '../stripe-payments/stripe-checkout.js';
import { ClickOffer } from './click-offer.use-case.js';
import type { PersonalOffer } from './personal-offers.js';

/** How long what is ordered is kept while its buyer pays; a checkout of Stripe lives no shorter. */
export const HOLD_MINUTES = 31;

export interface OrderedOffer {
  orderId: string | null;
  checkoutUrl: string | null;
  paid: boolean;
}

export interface Wanted extends Asked {
  offerId?: string;
  /** What the buyer was told that it costs; nobody orders for more than that. */
  atMostMinor?: number | null;
}

interface Placed {
  offer: PersonalOffer;
  order: HeldOrder | null;
  /** Whose place the order has taken. */
  replaced?: HeldOrder;
}

const NOT_ORDERED: OrderedOffer = { orderId: null, checkoutUrl: null, paid: false };

/**
 * The buyer orders on the page. What they order is kept for them in one commit with the click; the way to pay is asked for
 * afterwards, and asked for again by whoever presses twice.
 */
@Injectable()
export class OrderOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clickOffer: ClickOffer,
    private readonly orders: Orders,
    private readonly checkout: StripeCheckout,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, wanted: Wanted): Promise<OrderedOffer> {
    const { order, offer, replaced } = await this.unitOfWork.acrossWorkspaces((tx) =>
      this.place(tx, token, wanted),
    );
    if (!order) return NOT_ORDERED;
    if (order.state === 'paid') return { orderId: order.id, checkoutUrl: null, paid: true };
    if (!offer.paysHere) return { orderId: order.id, checkoutUrl: offer.checkoutUrl, paid: false };
    const [checkoutUrl] = await Promise.all([
      this.checkout.open(order, { title: offer.title, token }),
      replaced && this.checkout.close(replaced),
    ]);
    return { orderId: order.id, checkoutUrl, paid: false };
  }

  private async place(
    tx: Transaction,
    token: string,
    { offerId, atMostMinor, ...asked }: Wanted,
  ): Promise<Placed> {
    const now = this.clock.now();
    const offer = await this.clickOffer.within(tx, token, offerId);
    const { price, promoCode } = priceFor(offer, asked, now);
    // Nobody would ever pay it: sales hears of the click, and calls.
    if (offer.bought || (!offer.paysHere && !offer.checkoutUrl && price.totalMinor > 0))
      return { offer, order: null };
    if (price.totalMinor > (atMostMinor ?? Infinity)) throw new PriceChanged();

    const open = await openOrderOf(tx, offer);
    const same = open && isSame(open, price.quantity, promoCode?.code ?? null, price.totalMinor);
    if (same && (open.checkoutUrl || !offer.paysHere || leavesTime(open, now))) return { offer, order: open };
    if (open) await this.orders.cancel(tx, open, 'replaced', now);
    const shortage = await this.orders.findShortage(tx, {
      offerId: offer.offerId,
      quantity: price.quantity,
      promoCode,
    });
    if (shortage === 'sold-out') throw new SoldOut();
    if (shortage) throw new PromoCodeRefused();
    const order = newOrder(offer, { price, promoCode }, now);
    const free = price.totalMinor === 0;
    const id = await (free ? this.orders.book(tx, order) : this.orders.place(tx, order));
    return { offer, order: id === null ? null : (await this.orders.hold(tx, id))!, replaced: open };
  }
}

const isSame = (order: HeldOrder, quantity: number, promoCode: string | null, totalMinor: number): boolean =>
  order.quantity === quantity && order.promoCode === promoCode && order.amountMinor === totalMinor;

/** Stripe opens no page that would live for less than half an hour. */
const leavesTime = ({ holdUntil }: HeldOrder, now: Date): boolean =>
  holdUntil !== null && holdUntil.getTime() - now.getTime() > 30.5 * 60_000;

async function openOrderOf(tx: Transaction, offer: PersonalOffer): Promise<HeldOrder | undefined> {
  const [row]: HeldOrder[] = await tx.query(
    `select ${ORDER_COLUMNS} from offer_order o
     where o.offer_id = $1 and o.contact_id = $2 and o.state = 'placed' and o.recorded_by = 'page' for update`,
    [offer.offerId, offer.contactId],
  );
  return row && readOrder(row);
}

function newOrder(offer: PersonalOffer, { price, promoCode }: AskedPrice, now: Date): NewOrder {
  return {
    offerId: offer.offerId,
    workspaceId: offer.workspaceId,
    webinarId: offer.webinarId,
    sessionId: offer.sessionId,
    registrationId: offer.registrationId,
    contactId: offer.contactId,
    productId: offer.productId,
    rung: offer.rung,
    currency: offer.currency,
    quantity: price.quantity,
    listMinor: price.listMinor,
    amountMinor: price.totalMinor,
    lines: price.lines,
    promoCode: promoCode?.code ?? null,
    gifts: giftsInTime(offer, now),
    recordedBy: 'page',
    memberName: null,
    note: null,
    externalId: null,
    holdUntil: new Date(now.getTime() + HOLD_MINUTES * 60_000),
    at: now,
  };
}
