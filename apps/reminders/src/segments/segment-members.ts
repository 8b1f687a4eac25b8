import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { DUE_CHANNEL } from '../scheduling/due-signal.js';
import { runLastByIndex } from '../scheduling/look-up-by-index.js';

export interface Membership {
  contact_id: string;
  workspace_id: string;
  /** The name of a ready-made segment is its id too. */
  segment_id: string;
  segment: string;
  at: string;
}

/** Walks that a segment begins, of the people in `s`. */
const OF_SEGMENTS = `
  l.sequence_id = enrolment.sequence_id and l.version = enrolment.version and l.role = 'trigger'
    and l.kind = 'segment-entered' and enrolment.contact_id = s.contact_id and l.workspace_id = s.workspace_id
    and (l.match->>'segmentId' = s.segment_id or l.match->>'segment' = s.segment)`;

const TOLD = `
  unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
    as s (contact_id, workspace_id, segment_id, segment, entered_at)`;

/**
 * Tells the schedulers with the commit when anybody goes on with a walk. Hardly anybody has left the segment before, and to
 * compare patterns for all of them takes longer than to write who entered.
 */
const ENTER = {
  name: 'enter-segments',
  text: `
  with entered as (
    insert into contact_segment (contact_id, workspace_id, segment_id, segment, entered_at)
    select contact_id, workspace_id, segment_id, segment, entered_at from ${TOLD}
    on conflict do nothing
  ), paused as materialized (
    select from enrolment
    where contact_id = any($1::uuid[]) and version is not null and state = 'paused' and paused_because = 'left-segment'
    limit 1
  ), resumed as (
    update enrolment set state = 'active', paused_because = null
    from sequence_listener l, (select * from ${TOLD} where exists (select from paused)) s
    where ${OF_SEGMENTS} and state = 'paused' and paused_because = 'left-segment'
    returning 1
  )
  select case when count(*) > 0 then pg_notify('${DUE_CHANNEL}', '') end from resumed`,
};

/** Who belongs to which segment, as the facts tell it. Leaving pauses what entering has begun, and erases nothing. */
@Injectable()
export class SegmentMembers {
  async enter(tx: Transaction, memberships: readonly Membership[]): Promise<void> {
    const told = [
      memberships.map(({ contact_id }) => contact_id),
      memberships.map(({ workspace_id }) => workspace_id),
      memberships.map(({ segment_id }) => segment_id),
      memberships.map(({ segment }) => segment),
      memberships.map(({ at }) => at),
    ];
    await runLastByIndex(tx, ENTER, told);
  }

  async leave(tx: Transaction, memberships: readonly Membership[]): Promise<void> {
    const json = JSON.stringify(memberships);
    await tx.query(
      `delete from contact_segment c using json_to_recordset($1::json) as s (contact_id uuid, segment_id text)
       where c.contact_id = s.contact_id and coalesce(c.segment_id, c.segment) = s.segment_id`,
      [json],
    );
    await tx.query(
      `update enrolment set state = 'paused', paused_because = 'left-segment'
       from sequence_listener l,
         json_to_recordset($1::json) as s (contact_id uuid, workspace_id uuid, segment_id text, segment text)
       where ${OF_SEGMENTS} and state = 'active'`,
      [json],
    );
  }
}
