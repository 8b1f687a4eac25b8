import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { holdTouches, releaseTouches } from '../enrolments/held-touches.js';
import { endPauseFor, isPausedFor, pauseFor } from '../enrolments/pauses.js';
import { DUE_CHANNEL } from '../scheduling/due-signal.js';
import { runByIndex } from '../scheduling/look-up-by-index.js';

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
    where contact_id = any($1::uuid[]) and version is not null and ${isPausedFor('left-segment')}
    limit 1
  ), resumed as (
    update enrolment set ${endPauseFor('left-segment')}
    from sequence_listener l, (select * from ${TOLD} where exists (select from paused)) s
    where ${OF_SEGMENTS} and ${isPausedFor('left-segment')}
    returning enrolment.id
  ), told as (
    select pg_notify('${DUE_CHANNEL}', '') from resumed limit 1
  )
  select resumed.id from resumed left join told on true`,
};

/** Who belongs to which segment, as the facts tell it. Leaving pauses what entering has begun, with what is queued, and erases nothing. */
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
    const resumed = await runByIndex<{ id: string }>(tx, ENTER, told);
    if (resumed.length > 0) await releaseTouches(tx, 'e.id = any($1)', [resumed.map(({ id }) => id)]);
  }

  async leave(tx: Transaction, memberships: readonly Membership[]): Promise<void> {
    const json = JSON.stringify(memberships);
    await tx.query(
      `delete from contact_segment c using json_to_recordset($1::json) as s (contact_id uuid, segment_id text)
       where c.contact_id = s.contact_id and coalesce(c.segment_id, c.segment) = s.segment_id`,
      [json],
    );
    const [paused] = await tx.query<[{ id: string }[], number]>(
      `update enrolment set ${pauseFor('left-segment')}
       from sequence_listener l,
         json_to_recordset($1::json) as s (contact_id uuid, workspace_id uuid, segment_id text, segment text)
       where ${OF_SEGMENTS} and state in ('active', 'paused')
       returning enrolment.id`,
      [json],
    );
    if (paused.length > 0) await holdTouches(tx, 'e.id = any($1)', [paused.map(({ id }) => id)]);
  }
}
