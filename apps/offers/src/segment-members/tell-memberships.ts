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
  /** Of the request that led to it, where it is one. */
  correlationId: string | null;
}

/** The end of a crowd. */
interface NobodyLeft {
  contactId: null;
}

/** What was noted before the next crowd. */
const CLAIM = `
  delete from segment_change where seq in (
    select seq from segment_change
    where seq < coalesce((select min(seq) from segment_change where contact_id is null), ${Number.MAX_SAFE_INTEGER})
    order by seq limit ${CHANGES_PER_PAGE}
  )
  returning seq, segment_id as "segmentId", segment, contact_id as "contactId", workspace_id as "workspaceId",
    entered, reason, at, correlation_id as "correlationId"`;

/** Whoever has left before their turn is told of neither. */
const CLAIM_OF_CROWD = `
  with crowd as (
    select * from segment_change where contact_id is null order by seq limit 1
  ),
  page as materialized (
    select m.contact_id, m.reason from crowd c cross join lateral (
      select contact_id, reason from segment_member
      where segment_id = c.segment_id and entered_at = c.at and entered_with = c.seq
        and (c.told_until is null or contact_id < c.told_until)
      order by contact_id desc limit ${CHANGES_PER_PAGE}
    ) m
  ),
  further as (
    update segment_change set told_until = (select contact_id from page order by contact_id limit 1)
    where seq = (select seq from crowd) and (select count(*) from page) = ${CHANGES_PER_PAGE}
  ),
  over as (
    delete from segment_change
    where seq = (select seq from crowd) and (select count(*) from page) < ${CHANGES_PER_PAGE}
  )
  select c.seq, c.segment_id as "segmentId", c.segment, p.contact_id as "contactId", c.workspace_id as "workspaceId",
    c.entered, p.reason, c.at, c.correlation_id as "correlationId"
  from crowd c left join page p on true`;

/** Says what was decided, in the order in which it was, a page at a time: a new segment may have a million members. */
@Injectable()
export class TellMemberships {
  constructor(private readonly outbox: Outbox) {}

  async execute(tx: Transaction): Promise<boolean> {
    const [changes] = await tx.query<[Change[], number]>(CLAIM);
    const inOrder = changes.toSorted((one, other) => Number(one.seq) - Number(other.seq));
    const crowd = inOrder.length > 0 ? [] : await tx.query<(Change | NobodyLeft)[]>(CLAIM_OF_CROWD);
    await this.outbox.addTold(
      tx,
      ...[...inOrder, ...crowd]
        .filter(isChange)
        .map(({ workspaceId, segmentId, segment, contactId, entered, reason, at, correlationId }) =>
          told(entered ? SegmentEnteredV2 : SegmentLeftV2, [
            {
              workspaceId,
              subject: contactId,
              correlationId: correlationId ?? undefined,
              data: { contactId, segmentId, segment, reason, at: at.toISOString() },
            },
          ]),
        ),
    );
    return inOrder.length + crowd.length > 0;
  }
}

function isChange(row: Change | NobodyLeft): row is Change {
  return row.contactId !== null;
}
