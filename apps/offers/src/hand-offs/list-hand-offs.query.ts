import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { LeadNotFound } from './hand-offs.errors.js';
import { type LeadFilter, leadOf, type LeadRow, leadsAfter } from './lead-rows.js';

export interface LeadCounts {
  waiting: number;
  offered: number;
  toCall: number;
  later: number;
  done: number;
}

const COUNTS = `
  select
    (select count(*)::int from hand_off where workspace_id = $1 and state = 'waiting') as waiting,
    count(*) filter (where state = 'offered')::int as offered,
    count(*) filter (where state = 'accepted' and next_call_at <= $3)::int as "toCall",
    count(*) filter (where state = 'accepted' and next_call_at > $3)::int as later,
    count(*) filter (where state = 'accepted' and next_call_at is null)::int as done
  from hand_off where workspace_id = $1 and member_id = $2`;

/** Whom sales have, and whom to call next: the hottest first. */
@Injectable()
export class ListHandOffs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    workspaceId: string,
    { cursor, limit, ...filter }: PageAsked & LeadFilter,
  ): Promise<PageOf<LeadRow>> {
    const [rank, contactId] = readCursor(cursor, ['integer', 'uuid']) ?? [];
    const after = rank === undefined ? null : { rank: Number(rank), contactId: String(contactId) };
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      leadsAfter(tx, workspaceId, filter, after, { now: this.clock.now(), limit: limit + 1 }),
    );
    return pageOf(rows, limit, (last) => [last.rank, last.contactId]);
  }

  counts(workspaceId: string, memberId: string): Promise<LeadCounts> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [counts] = await tx.query<[LeadCounts]>(COUNTS, [workspaceId, memberId, this.clock.now()]);
      return counts;
    });
  }

  one(workspaceId: string, contactId: string): Promise<LeadRow> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const lead = await leadOf(tx, contactId);
      if (!lead) throw new LeadNotFound();
      return lead;
    });
  }
}
