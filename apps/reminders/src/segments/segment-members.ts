import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { DueSignal } from '../scheduling/due-signal.js';

export interface Membership {
  contact_id: string;
  workspace_id: string;
  /** The name of a ready-made segment is its id too. */
  segment_id: string;
  segment: string;
  at: string;
}

const OF_SEGMENTS = `
  from sequence_listener l,
    json_to_recordset($1::json) as s (contact_id uuid, workspace_id uuid, segment_id text, segment text)
  where l.sequence_id = enrolment.sequence_id and l.version = enrolment.version and l.role = 'trigger'
    and l.kind = 'segment-entered' and enrolment.contact_id = s.contact_id and l.workspace_id = s.workspace_id
    and (l.match->>'segmentId' = s.segment_id or l.match->>'segment' = s.segment)`;

/** Who belongs to which segment, as the facts tell it. Leaving pauses what entering has begun, and erases nothing. */
@Injectable()
export class SegmentMembers {
  constructor(private readonly signal: DueSignal) {}

  async enter(tx: Transaction, memberships: readonly Membership[]): Promise<void> {
    const rows = memberships.map(({ at, ...row }) => ({ ...row, entered_at: at }));
    await insertRows(tx, 'contact_segment', rows, { onConflict: 'do nothing' });
    await tx.query(
      `update enrolment set state = 'active', paused_because = null ${OF_SEGMENTS}
         and state = 'paused' and paused_because = 'left-segment'`,
      [JSON.stringify(memberships)],
    );
    await this.signal.raise(tx);
  }

  async leave(tx: Transaction, memberships: readonly Membership[]): Promise<void> {
    const json = JSON.stringify(memberships);
    await tx.query(
      `delete from contact_segment c using json_to_recordset($1::json) as s (contact_id uuid, segment_id text)
       where c.contact_id = s.contact_id and coalesce(c.segment_id, c.segment) = s.segment_id`,
      [json],
    );
    await tx.query(
      `update enrolment set state = 'paused', paused_because = 'left-segment' ${OF_SEGMENTS} and state = 'active'`,
      [json],
    );
  }
}
