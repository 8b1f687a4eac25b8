import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import { OfferBuyers } from '../hand-offs/offer-buyers.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { ActingPeople, type ActingPerson } from '../presentations/acting-people.js';
import { holdOrder } from './held-orders.js';
import type { CancelReason, HeldOrder, NewOrder, OrderOfBuyer, RecordedBy } from './order.js';
import { cancelled, paid, placed, refunded } from './order-facts.js';
import { findShortage, type Shortage, type Wanted } from './stock.js';

/** Wakes the one who gives back what was kept too long. */
export const HOLDS_CHANNEL = 'offers_holds';

export interface Payment {
  by: RecordedBy;
  at: Date;
  /** What was really paid, where it differs. */
  amountMinor?: number;
  externalId?: string | null;
  paymentRef?: string | null;
  memberName?: string | null;
}

/** Moves orders from state to state: the order, its fact, the points and the segment are one commit. */
@Injectable()
export class Orders {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: ActingPeople,
    private readonly leads: LeadChecks,
    private readonly buyers: OfferBuyers,
  ) {}

  hold(tx: Transaction, id: string): Promise<HeldOrder | undefined> {
    return holdOrder(tx, this.people, id);
  }

  /** Holds the buyer, so that two acts about one person follow each other. */
  inTurn(tx: Transaction, buyer: Omit<ActingPerson, 'workspaceId'>): Promise<void> {
    return this.people.hold(tx, buyer);
  }

  /** The id of the new order, or null when the database knows it already. */
  async place(tx: Transaction, order: NewOrder): Promise<string | null> {
    const id = await this.insert(tx, order, { state: 'placed' });
    if (id === null) return null;
    await this.outbox.addTold(tx, placed({ ...order, id }, order.at, order.holdUntil));
    // Who ordered and does not pay may be called again; while it is kept for them they are just paying.
    if (order.holdUntil) await tx.query('select pg_notify($1, $2)', [HOLDS_CHANNEL, '']);
    else await this.leads.ofContacts(tx, [order]);
    return id;
  }

  /** For what is known only once it is paid. The id of the new order, or null when the database knows this payment. */
  async book(tx: Transaction, order: NewOrder): Promise<string | null> {
    const id = await this.insert(tx, order, { state: 'paid', paid_at: order.at });
    if (id !== null) await this.tellPaid(tx, { ...order, id }, order.at, order.recordedBy);
    return id;
  }

  /** Money that came for what is sold out: kept where a person finds it, and counted as no purchase. */
  bookWithoutStock(tx: Transaction, order: NewOrder): Promise<string | null> {
    return this.insert(tx, order, {
      state: 'cancelled',
      cancelled_at: order.at,
      cancel_reason: 'expired',
      attention: 'paid-without-stock',
    });
  }

  async pay(tx: Transaction, order: HeldOrder, payment: Payment): Promise<void> {
    const { by, at, amountMinor = order.amountMinor } = payment;
    await tx.query(
      `update offer_order set state = 'paid', paid_at = $2, recorded_by = $3, amount_minor = $4, hold_until = null,
              cancelled_at = null, cancel_reason = null, external_id = coalesce($5, external_id),
              payment_ref = coalesce($6, payment_ref), member_name = coalesce($7, member_name)
       where id = $1`,
      [
        order.id,
        at,
        by,
        amountMinor,
        payment.externalId ?? null,
        payment.paymentRef ?? null,
        payment.memberName ?? null,
      ],
    );
    await this.tellPaid(tx, { ...order, amountMinor }, at, by);
  }

  async refund(tx: Transaction, order: HeldOrder, at: Date): Promise<void> {
    await tx.query(
      `update offer_order set state = 'refunded', refunded_at = $2, refunded_minor = amount_minor, attention = null
       where id = $1`,
      [order.id, at],
    );
    await this.outbox.addTold(tx, refunded(order, at));
    await this.people.lookAgain(tx, order, 'bought');
  }

  async cancel(tx: Transaction, order: HeldOrder, reason: CancelReason, at: Date): Promise<void> {
    await tx.query(
      `update offer_order set state = 'cancelled', cancelled_at = $2, cancel_reason = $3, hold_until = null where id = $1`,
      [order.id, at, reason],
    );
    if (reason === 'expired' || reason === 'payment-failed') await this.leads.ofContacts(tx, [order]);
    await this.outbox.addTold(tx, cancelled(order, at, reason));
  }

  /** Null, or what is missing of the offer. */
  findShortage(tx: Transaction, wanted: Wanted): Promise<Shortage | null> {
    return findShortage(tx, wanted);
  }

  private async insert(tx: Transaction, order: NewOrder, state: object): Promise<string | null> {
    await this.people.hold(tx, order);
    const id = newId();
    const rows = await insertRows(tx, 'offer_order', [{ ...rowOf(id, order), paid_at: null, ...state }], {
      onConflict: 'do nothing',
      returning: 'id',
    });
    return rows.length === 0 ? null : id;
  }

  private async tellPaid(tx: Transaction, order: OrderOfBuyer, at: Date, by: RecordedBy): Promise<void> {
    await this.outbox.addTold(tx, paid(order, at, by));
    await this.buyers.note(tx, order);
    // Also where points and standing stay as they were, as with a second purchase.
    await this.leads.ofContacts(tx, [order]);
    await this.people.lookAgain(tx, order, 'bought');
  }
}

function rowOf(id: string, order: NewOrder): object {
  return {
    id,
    workspace_id: order.workspaceId,
    offer_id: order.offerId,
    webinar_id: order.webinarId,
    session_id: order.sessionId,
    registration_id: order.registrationId,
    contact_id: order.contactId,
    product_id: order.productId,
    rung: order.rung,
    quantity: order.quantity,
    list_minor: order.listMinor,
    amount_minor: order.amountMinor,
    price_lines: order.lines,
    promo_code: order.promoCode,
    gifts: order.gifts,
    currency: order.currency,
    recorded_by: order.recordedBy,
    member_name: order.memberName,
    note: order.note,
    external_id: order.externalId,
    placed_at: order.at,
    hold_until: order.holdUntil,
    refunded_minor: 0,
  };
}
