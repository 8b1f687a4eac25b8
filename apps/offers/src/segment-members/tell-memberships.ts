import { Injectable } from '@nestjs/common';
import { SegmentEnteredV2, SegmentLeftV2 } from '@funnelcast/contracts';
import { Outbox, told } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

const CHANGES_PER_PAGE = 1_000;

interface Change {
  seq: string;
  segmentId: string;
  segment: string;
  contactId: string;
  workspaceId: string;
  entered: boolean;
  reason: string;
  at: Date;
}

const CLAIM = `
  delete from segment_change where seq in (select seq from segment_change order by seq limit ${CHANGES_PER_PAGE})
  returning seq, segment_id as "segmentId", segment, contact_id as "contactId", workspace_id as "workspaceId",
    entered, reason, at`;

/** Says what was decided, in the order in which it was, a page at a time: a new segment may have a million members. */
@Injectable()
export class TellMemberships {
  constructor(private readonly outbox: Outbox) {}

  async execute(tx: Transaction): Promise<boolean> {
    const [changes] = await tx.query<[Change[], number]>(CLAIM);
    const inOrder = changes.toSorted((one, other) => Number(one.seq) - Number(other.seq));
    await this.outbox.addTold(
      tx,
      ...inOrder.map(({ workspaceId, segmentId, segment, contactId, entered, reason, at }) =>
        told(entered ? SegmentEnteredV2 : SegmentLeftV2, [
          {
            workspaceId,
            subject: contactId,
            data: { contactId, segmentId, segment, reason, at: at.toISOString() },
          },
        ]),
      ),
    );
    return changes.length > 0;
  }
}
