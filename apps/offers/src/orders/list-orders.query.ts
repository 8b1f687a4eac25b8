import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { requireSession } from '../sessions/require-session.js';
import type { CancelReason, RecordedBy } from './order.js';
import type { OrderState } from './order-states.js';

export interface OrderFilter {
  sessionId?: string;
  webinarId?: string;
  state?: OrderState;
  cursor?: string;
  limit: number;
}

export interface ListedOrder {
  id: string;
  offerId: string;
  offerTitle: string;
  webinarId: string | null;
  sessionId: string | null;
  registrationId: string | null;
  contactId: string;
  name: string;
  email: string;
  quantity: number;
  amountMinor: string;
  refundedMinor: string;
  currency: string;
  promoCode: string | null;
  gifts: string[];
  state: OrderState;
  recordedBy: RecordedBy;
  provider: string | null;
  memberName: string | null;
  note: string | null;
  externalId: string | null;
  placedAt: Date;
  holdUntil: Date | null;
  paidAt: Date | null;
  refundedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: CancelReason | null;
  attention: string | null;
}

/** The orders of a workspace, a webinar or a session, latest first. */
@Injectable()
export class ListOrders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, { cursor, limit, ...filter }: OrderFilter): Promise<PageOf<ListedOrder>> {
    const after = readCursor(cursor, ['instant', 'uuid']);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (filter.sessionId) await requireSession(tx, filter.sessionId);
      return pageOf(await read(tx, filter, after, limit), limit, ({ placedAt, id }) => [
        placedAt.toISOString(),
        id,
      ]);
    });
  }
}

function read(
  tx: Transaction,
  { sessionId, webinarId, state }: Omit<OrderFilter, 'cursor' | 'limit'>,
  after: unknown[] | null,
  limit: number,
): Promise<ListedOrder[]> {
  return tx.query(
    `select o.id, o.offer_id as "offerId", f.title as "offerTitle", o.webinar_id as "webinarId",
            o.session_id as "sessionId", o.registration_id as "registrationId", o.contact_id as "contactId",
            coalesce(e.name, k.name, '') as name, coalesce(e.email, k.email, '') as email, o.quantity,
            o.amount_minor as "amountMinor", o.refunded_minor as "refundedMinor", o.currency,
            o.promo_code as "promoCode", o.gifts, o.state, o.recorded_by as "recordedBy", o.provider,
            o.member_name as "memberName", o.note, o.external_id as "externalId", o.placed_at as "placedAt",
            o.hold_until as "holdUntil", o.paid_at as "paidAt", o.refunded_at as "refundedAt",
            o.cancelled_at as "cancelledAt", o.cancel_reason as "cancelReason", o.attention
     from offer_order o
     join offer f on f.id = o.offer_id
     left join engagement e on e.registration_id = o.registration_id
     left join contact k on k.id = o.contact_id and o.registration_id is null
     where ($1::uuid is null or o.session_id = $1) and ($2::uuid is null or o.webinar_id = $2)
       and ($3::text is null or o.state = $3)
       and ($4::timestamptz is null or (o.placed_at, o.id) < ($4, $5::uuid))
     order by o.placed_at desc, o.id desc limit $6`,
    [sessionId ?? null, webinarId ?? null, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}
