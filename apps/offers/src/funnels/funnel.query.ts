import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { requireSession } from '../sessions/require-session.js';

export interface Funnel {
  registered: number;
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  revenueMinor: number;
  currency: string | null;
}

/** How many of a session's people came how far, and what they paid. */
@Injectable()
export class FunnelOfSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, sessionId: string): Promise<Funnel> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requireSession(tx, sessionId);
      return { ...(await people(tx, sessionId)), ...(await revenue(tx, sessionId)) };
    });
  }
}

async function people(
  tx: Transaction,
  sessionId: string,
): Promise<Omit<Funnel, 'revenueMinor' | 'currency'>> {
  const [row]: Omit<Funnel, 'revenueMinor' | 'currency'>[] = await tx.query(
    `select count(*)::integer as registered,
            count(*) filter (where attended)::integer as attended,
            count(*) filter (where attendance = 'stayed-to-offer')::integer as "stayedToOffer",
            count(*) filter (where offer_clicks > 0)::integer as clicked,
            count(*) filter (where bought_at is not null)::integer as bought
     from engagement where session_id = $1 and listed`,
    [sessionId],
  );
  return row!;
}

/** A webinar has one offer and orders share its currency; without an order the offer tells it. */
async function revenue(
  tx: Transaction,
  sessionId: string,
): Promise<Pick<Funnel, 'revenueMinor' | 'currency'>> {
  const [row]: { revenueMinor: string; currency: string | null }[] = await tx.query(
    `select coalesce(sum(amount_minor), 0) as "revenueMinor",
            coalesce(min(currency), (
              select o.currency from session s join offer o on o.webinar_id = s.webinar_id where s.id = $1
            )) as currency
     from customer_order where session_id = $1`,
    [sessionId],
  );
  return { revenueMinor: Number(row!.revenueMinor), currency: row!.currency };
}
