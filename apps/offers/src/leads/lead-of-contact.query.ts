import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { Cell, Phase, Stage } from '../scoring-rules/scoring.js';
import { Scorings } from '../scoring-rules/scorings.js';
import { pointsNow } from './points-now.js';

export interface LeadReason {
  points: number;
  text: string;
  /** When it happened; null for what is so. */
  at: Date | null;
}

export interface LeadOfContact {
  fit: number;
  fitReasons: LeadReason[];
  /** In points, as they are worth at the moment. */
  engagement: number;
  /** As they were worth when they were earned, the latest first. */
  engagementReasons: LeadReason[];
  cell: Cell;
  stage: Stage;
  stageReason: string;
  stageSince: Date | null;
  phase: Phase;
  phaseReason: string;
  /** By a member; null for whoever the rules decide about. */
  disqualified: { reason: string; memberName: string; at: Date } | null;
}

interface LeadRow extends Omit<LeadOfContact, 'engagement' | 'disqualified'> {
  engagement: number | null;
}

const MOST_REASONS = 50;

const LEAD = `
  select l.fit, l.engagement, l.cell, l.stage, l.stage_reason as "stageReason", l.stage_since as "stageSince", l.phase,
         l.phase_reason as "phaseReason"
  from lead l where l.contact_id = $1`;

const DISQUALIFIED = `
  select reason, member_name as "memberName", at from disqualification where contact_id = $1`;

const FIT = `
  select points, reason as text, at from lead_entry where contact_id = $1 and kind = 'fit' order by points desc, rule`;

const ENGAGEMENT = `
  select s.points, s.reason as text, s.at from engagement e join score_entry s using (registration_id)
  where e.contact_id = $1
  union all
  select points, reason, at from lead_entry where contact_id = $1 and kind = 'engagement'
  order by at desc nulls last, points desc limit ${MOST_REASONS}`;

/** Where one contact stands, and why. */
@Injectable()
export class LeadsOfContacts {
  constructor(
    private readonly clock: Clock,
    private readonly scorings: Scorings,
  ) {}

  async find(tx: Transaction, workspaceId: string, contactId: string): Promise<LeadOfContact | null> {
    const [lead] = await tx.query<LeadRow[]>(LEAD, [contactId]);
    if (!lead) return null;
    const { halfLifeDays } = (await this.scorings.find(tx, workspaceId)).scoring;
    const [disqualified = null] = await tx.query<NonNullable<LeadOfContact['disqualified']>[]>(DISQUALIFIED, [
      contactId,
    ]);
    return {
      ...lead,
      disqualified,
      engagement: pointsNow(lead.engagement, halfLifeDays, this.clock.now()),
      fitReasons: await tx.query(FIT, [contactId]),
      engagementReasons: await tx.query(ENGAGEMENT, [contactId]),
    };
  }
}
