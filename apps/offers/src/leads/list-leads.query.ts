import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { pointsNow } from './points-now.js';
import type { Cell, Phase, Stage } from '../scoring-rules/scoring.js';
import { Scorings } from '../scoring-rules/scorings.js';

export interface LeadFilter {
  cell?: Cell;
  stage?: Stage;
  cursor?: string;
  limit: number;
}

interface LeadRow {
  contactId: string;
  name: string;
  email: string;
  fit: number;
  engagement: number | null;
  cell: Cell;
  stage: Stage;
  stageReason: string;
  phase: Phase;
}

export interface ListedLead extends Omit<LeadRow, 'engagement'> {
  /** In points, as they are worth at the moment. */
  engagement: number;
}

const NOTHING_YET = -1_000_000;

/** By what does not change while time passes: whoever is ahead stays ahead. Who did nothing comes last. */
const LEADS = `
  select l.contact_id as "contactId", coalesce(c.name, '') as name, coalesce(c.email, '') as email, l.fit, l.engagement,
         l.cell, l.stage, l.stage_reason as "stageReason", l.phase
  from lead l left join contact c on c.id = l.contact_id
  where l.workspace_id = $1 and ($2::text is null or l.cell = $2) and ($3::text is null or l.stage = $3)
    and ($4::double precision is null or (coalesce(l.engagement, ${NOTHING_YET}) <= $4
      and (coalesce(l.engagement, ${NOTHING_YET}) < $4 or l.contact_id > $5::uuid)))
  order by l.engagement desc nulls last, l.contact_id limit $6`;

/** People by where they stand, the most active first. */
@Injectable()
export class ListLeads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly scorings: Scorings,
  ) {}

  execute(workspaceId: string, { cell, stage, cursor, limit }: LeadFilter): Promise<PageOf<ListedLead>> {
    const [engagement = null, contactId = null] = readCursor(cursor, ['number', 'uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const values = [workspaceId, cell ?? null, stage ?? null, engagement, contactId, limit + 1];
      const rows = await tx.query<LeadRow[]>(LEADS, values);
      const { items, nextCursor } = pageOf(rows, limit, (last) => [
        last.engagement ?? NOTHING_YET,
        last.contactId,
      ]);
      const { halfLifeDays } = (await this.scorings.find(tx, workspaceId)).scoring;
      const now = this.clock.now();
      return {
        items: items.map((lead) => ({ ...lead, engagement: pointsNow(lead.engagement, halfLifeDays, now) })),
        nextCursor,
      };
    });
  }
}
