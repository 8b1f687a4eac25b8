import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { DueSignal } from '../scheduling/due-signal.js';

export interface Membership {
  contact_id: string;
  workspace_id: string;
  segment: string;
  at: string;
}

const OF_SEGMENT = `
  from sequence_listener l
  where l.sequence_id = enrolment.sequence_id and l.version = enrolment.version and l.role = 'trigger'
    and l.kind = 'segment-entered' and l.match->>'segment' = $2 and enrolment.contact_id = $1`;

/** Who belongs to which segment, as the facts tell it. Leaving pauses what entering has begun, and erases nothing. */
@Injectable()
export class SegmentMembers {
  constructor(private readonly signal: DueSignal) {}

  async enter(tx: Transaction, { contact_id, workspace_id, segment, at }: Membership): Promise<void> {
    await tx.query(
      `insert into contact_segment (contact_id, segment, workspace_id, entered_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [contact_id, segment, workspace_id, at],
    );
    await tx.query(
      `update enrolment set state = 'active', paused_because = null ${OF_SEGMENT}
         and state = 'paused' and paused_because = 'left-segment'`,
      [contact_id, segment],
    );
    await this.signal.raise(tx);
  }

  async leave(tx: Transaction, { contact_id, segment }: Membership): Promise<void> {
    await tx.query('delete from contact_segment where contact_id = $1 and segment = $2', [
      contact_id,
      segment,
    ]);
    await tx.query(
      `update enrolment set state = 'paused', paused_because = 'left-segment' ${OF_SEGMENT} and state = 'active'`,
      [contact_id, segment],
    );
  }
}
