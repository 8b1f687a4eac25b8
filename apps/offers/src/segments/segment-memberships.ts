import { Injectable } from '@nestjs/common';
import { SegmentEntered, SegmentEnteredV2, SegmentLeft, SegmentLeftV2 } from '@funnelcast/contracts';
import { Outbox, told } from '@funnelcast/messaging';
import { settle, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { reasonFor, type Segment } from './segment-rules.policy.js';

interface Change {
  entered: boolean;
  workspaceId: string;
  contactId: string;
  registrationId: string;
  sessionId: string;
  webinarId: string;
  segment: string;
  reason: string;
}

/**
 * Tells the others who came into a segment or left it. What was told is remembered apart from the read models:
 * when those are rebuilt, nothing is told a second time.
 */
@Injectable()
export class SegmentMemberships {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Compares the given segments of the people with what was told before, and records each difference as a fact. */
  async announce(
    tx: Transaction,
    registrationIds: readonly string[],
    segments: readonly Segment[],
  ): Promise<void> {
    // The segments follow from the facts of the page at its end; here they are needed before.
    await settle(tx);
    const at = this.clock.now().toISOString();
    const changes: Change[] = await tx.query(DIFFERENCE, [registrationIds, segments, at]);
    const saying = (entered: boolean, also: object) =>
      changes
        .filter((change) => change.entered === entered)
        .map(({ workspaceId, ...data }) => ({
          workspaceId,
          subject: data.contactId,
          data: { ...data, at, ...also, segmentId: data.segment },
        }));
    // Version 1 for whoever has not learnt the second yet; see ADR 60.
    const both = { alsoInVersion: 2 };
    await this.outbox.addTold(
      tx,
      told(SegmentLeft, saying(false, both)),
      told(SegmentLeftV2, saying(false, {})),
      told(SegmentEntered, saying(true, both)),
      told(SegmentEnteredV2, saying(true, {})),
    );
  }
}

const DIFFERENCE = `
  with holds as (
    select e.registration_id, e.workspace_id, s.segment
    from engagement e cross join lateral unnest(e.segments) as s(segment)
    where e.registration_id = any($1) and s.segment = any($2)
  ),
  entered as (
    insert into segment_membership (registration_id, segment, workspace_id, entered_at)
    select registration_id, segment, workspace_id, $3 from holds
    on conflict do nothing
    returning registration_id, segment
  ),
  gone as (
    delete from segment_membership m
    where m.registration_id = any($1) and m.segment = any($2)
      and not exists (select from holds h where h.registration_id = m.registration_id and h.segment = m.segment)
    returning registration_id, segment
  ),
  change as (
    select true as entered, registration_id, segment from entered
    union all select false, registration_id, segment from gone
  )
  select change.entered, e.workspace_id as "workspaceId", e.contact_id as "contactId",
         e.registration_id as "registrationId", e.session_id as "sessionId",
         e.webinar_id as "webinarId", change.segment,
         case when change.entered then ${reasonFor('change.segment')}
              when change.segment = 'bought' then 'the order was refunded'
              else format('was settled again as "%s"', e.attendance) end as reason
  from change join engagement e on e.registration_id = change.registration_id
  order by change.registration_id, change.segment`;
