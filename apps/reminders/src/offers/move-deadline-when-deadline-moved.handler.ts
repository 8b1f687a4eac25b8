import { Injectable } from '@nestjs/common';
import { DeadlineMoved, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import { PLAN_ANEW } from './note-offers.js';

/**
 * The presentation is what walks that begin later look the deadline up in. Walks under way have it from there, so those are
 * meant that have the very time which it had; who waits for nothing else has their next step planned anew.
 *
 * Offers that end for everybody at the same hour have the same time. Outside of its session the walk has to name this one or
 * to have begun with it, unless no other that they were shown ends then.
 */
const MOVE = `
  with seen as materialized (
    select distinct on (h.id) h.id, h.contact_id, h.workspace_id, h.session_id, h.at, f."offerId" as offer_id, f."deadlineAt" as deadline_at,
      (h.about->>'deadlineAt')::timestamptz as before
    from json_to_recordset($1::json) as f (
      "offerId" text, "contactId" uuid, "workspaceId" uuid, "deadlineAt" timestamptz
    )
    join happening h on h.contact_id = f."contactId" and h.workspace_id = f."workspaceId" and h.kind = 'offer-presented'
      and h.about->>'offerId' = f."offerId" and (h.about->>'deadlineAt')::timestamptz < f."deadlineAt"
    order by h.id, f."deadlineAt" desc
  ), kept as (
    update happening set about = happening.about || jsonb_build_object('deadlineAt', s.deadline_at)
    from seen s where happening.id = s.id
  )
  update enrolment e set offer_deadline_at = s.deadline_at, ${PLAN_ANEW('$2')}
  from seen s
  where e.contact_id = s.contact_id and e.workspace_id = s.workspace_id and e.version is not null
    and e.state in ('active', 'paused') and (e.session_id is null or s.session_id is null or e.session_id = s.session_id)
    and e.offer_deadline_at = s.before
    and (
      e.session_id = s.session_id or e.enrolled_at = s.at
      or exists (
        select from touch t
        where t.enrolment_id = e.id and t.contact_id = e.contact_id and t.offer_id = s.offer_id::uuid
      )
      or exists (
        select from version_message vm
        where vm.sequence_id = e.sequence_id and vm.version = e.version and vm.offer_id = s.offer_id::uuid
      )
      or not exists (
        select from happening o
        where o.contact_id = e.contact_id and o.kind = 'offer-presented' and o.about->>'offerId' <> s.offer_id
          and (o.about->>'deadlineAt')::timestamptz = s.before
      )
    )
  returning 1`;

/** What is counted from the deadline of an offer comes later with it. */
@Injectable()
@HandlesEvent(DeadlineMoved)
export class MoveDeadlineWhenDeadlineMoved implements EventHandler<typeof DeadlineMoved> {
  constructor(
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {}

  async handle(facts: Fact<typeof DeadlineMoved>[], tx: Transaction): Promise<void> {
    const told = facts.map(({ workspaceId, data: { offerId, contactId, deadlineAt } }) => ({
      offerId,
      contactId,
      workspaceId,
      deadlineAt,
    }));
    const [moved] = await tx.query<[object[], number]>(MOVE, [JSON.stringify(told), this.clock.now()]);
    if (moved.length > 0) await this.signal.raise(tx);
  }
}
