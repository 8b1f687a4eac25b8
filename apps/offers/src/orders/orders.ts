import { Injectable } from '@nestjs/common';
import { OrderPaid } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { SegmentMemberships } from '../segments/segment-memberships.js';
import type { RecordedBy } from './customer-order.entity.js';

export interface Buyer {
  registrationId: string;
  contactId: string;
  sessionId: string;
  webinarId: string;
}

export interface NewOrder extends Buyer {
  workspaceId: string;
  offerId: string;
  amountMinor: number;
  currency: string;
  recordedBy: RecordedBy;
  memberName: string | null;
  note: string | null;
  externalId: string | null;
  paidAt: Date;
}

/** Books what was paid: the order, the fact, the points and the segment are one commit. */
@Injectable()
export class Orders {
  constructor(
    private readonly outbox: Outbox,
    private readonly scores: Scores,
    private readonly memberships: SegmentMemberships,
  ) {}

  /** The id of the new order, or null when the database knows this payment already. */
  async book(tx: Transaction, order: NewOrder): Promise<string | null> {
    const { workspaceId, offerId, registrationId, contactId, sessionId, webinarId } = order;
    await this.scores.lock(tx, [registrationId]);
    const orderId = newId();
    const booked = await insertRows(tx, 'customer_order', [rowOf(orderId, order)], {
      onConflict: 'do nothing',
      returning: 'id',
    });
    if (booked.length === 0) return null;
    const { amountMinor, currency, recordedBy, paidAt } = order;
    await this.outbox.add(tx, OrderPaid, {
      workspaceId,
      subject: orderId,
      data: {
        orderId,
        offerId,
        webinarId,
        sessionId,
        registrationId,
        contactId,
        amountMinor,
        currency,
        recordedBy,
        paidAt: paidAt.toISOString(),
      },
    });
    await this.scores.refresh(tx, [registrationId]);
    await this.memberships.announce(tx, [registrationId], ['bought']);
    return orderId;
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
    amount_minor: order.amountMinor,
    currency: order.currency,
    recorded_by: order.recordedBy,
    member_name: order.memberName,
    note: order.note,
    external_id: order.externalId,
    paid_at: order.paidAt,
  };
}
