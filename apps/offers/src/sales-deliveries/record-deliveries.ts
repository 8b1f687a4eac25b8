import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { ClaimedConnection } from './claim-deliveries.js';
import type { Outcome } from './delivery.js';
import { nextAttempt } from './next-attempt.policy.js';

/** Keeps how a turn went and gives the connection back, unless its lease has been taken over meanwhile. */
@Injectable()
export class RecordDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ leaseId, connection, leads }: ClaimedConnection, outcomes: readonly Outcome[]): Promise<void> {
    const now = this.clock.now();
    const rows = leads.map(({ deliveryId, attempts, why }, index) => ({
      id: deliveryId,
      ...rowOf(outcomes[index]!, nextAttempt(why === 'alert', attempts, now), now),
      // Being shut out says nothing about the person.
      attempts: outcomes[index]!.kind === 'shut' ? attempts - 1 : attempts,
    }));
    const shut = outcomes.find((outcome) => outcome.kind === 'shut');
    const waits = outcomes.flatMap((outcome) =>
      outcome.kind === 'later' && outcome.retryAfterSeconds !== undefined ? [outcome.retryAfterSeconds] : [],
    );
    const notBefore = waits.length === 0 ? null : new Date(now.getTime() + Math.max(...waits) * 1_000);
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [released] = await tx.query<[unknown[]]>(
        `update sales_connection set lease_id = null, lease_until = null, not_before = $3,
           disabled_at = coalesce(disabled_at, $4), disabled_reason = coalesce(disabled_reason, $5)
         where id = $1 and lease_id = $2 returning 1`,
        [connection.id, leaseId, notBefore, shut ? now : null, shut ? shut.reason : null],
      );
      if (released.length > 0) await tx.query(RECORD, [JSON.stringify(rows)]);
    });
  }
}

function rowOf(outcome: Outcome, again: Date | null, now: Date): object {
  switch (outcome.kind) {
    case 'delivered':
      return { state: 'delivered', finished_at: now, remote_id: outcome.remoteId ?? null };
    case 'refused':
      return { state: 'failed', finished_at: now, problem: outcome.reason };
    case 'later':
      return again
        ? { state: 'waiting', due_at: again, problem: outcome.reason }
        : { state: 'failed', finished_at: now, problem: outcome.reason };
    case 'shut':
      return { state: 'waiting', due_at: now, problem: outcome.reason };
  }
}

/** Whoever was queued anew meanwhile takes the place of this one. */
const RECORD = `
  update sales_delivery d
  set state = case when r.state = 'waiting' and d.why <> 'alert' and exists (
        select from sales_delivery o where o.connection_id = d.connection_id and o.contact_id = d.contact_id
          and o.state = 'waiting' and o.why <> 'alert'
      ) then 'replaced' else r.state end,
      due_at = coalesce(r.due_at, d.due_at), attempts = r.attempts, finished_at = r.finished_at,
      problem = r.problem, remote_id = coalesce(r.remote_id, d.remote_id)
  from json_to_recordset($1::json) as r (
    id uuid, state text, due_at timestamptz, attempts integer, finished_at timestamptz, problem text, remote_id text
  )
  where d.id = r.id and d.state = 'sending'`;
