import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { requireSession } from '../sessions/require-session.js';

export interface OrderFilter {
  sessionId: string;
  cursor?: string;
  limit: number;
}

export interface ListedOrder {
  id: string;
  offerId: string;
  offerTitle: string;
  registrationId: string;
  contactId: string;
  name: string;
  email: string;
  amountMinor: string;
  currency: string;
  recordedBy: string;
  memberName: string | null;
  note: string | null;
  externalId: string | null;
  paidAt: Date;
}

/** The orders of a session, latest first. */
@Injectable()
export class ListOrders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, { sessionId, cursor, limit }: OrderFilter): Promise<PageOf<ListedOrder>> {
    const after = readCursor(cursor, ['instant', 'uuid']);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requireSession(tx, sessionId);
      return pageOf(await read(tx, sessionId, after, limit), limit, ({ paidAt, id }) => [
        paidAt.toISOString(),
        id,
      ]);
    });
  }
}

function read(
  tx: Transaction,
  sessionId: string,
  after: unknown[] | null,
  limit: number,
): Promise<ListedOrder[]> {
  return tx.query(
    `select o.id, o.offer_id as "offerId", f.title as "offerTitle", o.registration_id as "registrationId",
            o.contact_id as "contactId", coalesce(e.name, '') as name, coalesce(e.email, '') as email,
            o.amount_minor as "amountMinor", o.currency, o.recorded_by as "recordedBy", o.member_name as "memberName",
            o.note, o.external_id as "externalId", o.paid_at as "paidAt"
     from customer_order o
     join offer f on f.id = o.offer_id
     left join engagement e on e.registration_id = o.registration_id
     where o.session_id = $1 and ($2::timestamptz is null or (o.paid_at, o.id) < ($2, $3::uuid))
     order by o.paid_at desc, o.id desc limit $4`,
    [sessionId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}
