import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { OwnDatabase, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LeadChecks } from '../leads/lead-checks.js';
import { ORDER_COLUMNS, readOrder } from './held-orders.js';
import { cancelled } from './order-facts.js';
import type { HeldOrder } from './order.js';
import { HOLDS_CHANNEL } from './orders.js';

const AT_ONCE = 500;

const RELEASE = `
  update offer_order o set state = 'cancelled', cancelled_at = $1, cancel_reason = 'expired', hold_until = null
  where o.id in (
    select id from offer_order where state = 'placed' and hold_until <= $1
    order by hold_until limit ${AT_ONCE} for update skip locked
  )
  returning ${ORDER_COLUMNS}`;

/** Gives back what was kept for buyers who did not pay in time; sleeps until the next of them is due. */
@Injectable()
export class ReleaseHolds extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly leads: LeadChecks,
    database: OwnDatabase,
  ) {
    super({ name: 'holds', channel: HOLDS_CHANNEL, clock, database });
  }

  protected step(): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const now = this.clock.now();
      const [rows]: [HeldOrder[], number] = await tx.query(RELEASE, [now]);
      if (rows.length === 0) return false;
      const facts = rows.map((row) => cancelled(readOrder(row), now, 'expired'));
      await this.outbox.addTold(tx, ...facts);
      // Who ordered and did not pay may be called again.
      await this.leads.ofContacts(tx, rows);
      return true;
    });
  }

  protected async dueAt(): Promise<Date | null> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null }[]>(`select min(hold_until) as at from offer_order where state = 'placed'`),
    );
    return next!.at;
  }
}
