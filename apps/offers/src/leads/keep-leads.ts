import { Injectable } from '@nestjs/common';
import { LeadStageChanged } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { gatherForLater, runEachPrepared, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { FollowStages } from '../hand-offs/follow-stages.js';
import { bySets } from '../scores/by-sets.js';
import type { Phase, Stage } from '../scoring-rules/scoring.js';
import { Scorings } from '../scoring-rules/scorings.js';
import { type Causes, causesOf, NOTED_CONTACTS, type NotedContacts } from './noted-contacts.js';
import { preparedIfUsual } from './prepared-if-usual.js';
import { leadStatement } from './write-leads.policy.js';

const CONTACTS_PER_PAGE = 2_000;

const RING = `
  with rung as (
    update lead set due_at = null where contact_id in (
      select contact_id from lead where due_at <= $1 order by due_at limit ${CONTACTS_PER_PAGE}
    ) returning contact_id, workspace_id
  )
  insert into lead_check (contact_id, workspace_id) select contact_id, workspace_id from rung`;

const CLAIM = `
  with claimed as (
    delete from lead_check where seq in (select seq from lead_check order by seq limit ${CONTACTS_PER_PAGE})
    returning contact_id, workspace_id, correlation_id
  )
  ${NOTED_CONTACTS}`;

/** Filters of a list look at the rows of its session alone; nearly always nothing differs. */
const DIFFERING = `
  from engagement e join lead l on l.contact_id = e.contact_id and l.contact_id = any($1)
  where e.contact_id = any($1) and (e.lead_stage, e.lead_cell, e.lead_phase) <> (l.stage, l.cell, l.phase)`;

const TO_CARRY = `select distinct e.contact_id as id ${DIFFERING}`;

const CARRY = `
  with differing as (
    select e.registration_id, l.stage, l.cell, l.phase ${DIFFERING}
    order by e.registration_id for update of e
  )
  update engagement e set lead_stage = d.stage, lead_cell = d.cell, lead_phase = d.phase from differing d
  where e.registration_id = d.registration_id`;

interface MovedLead {
  contactId: string;
  stage: Stage;
  previousStage: Stage | null;
  cell: string;
  phase: Phase;
  reason: string;
}

/**
 * Brings fit, engagement, cell, stage and phase in line with what is known, for those contacts about whom something
 * changed. One at a time in the whole installation: whoever looked earlier must not write later.
 */
@Injectable()
export class KeepLeads {
  constructor(
    private readonly scorings: Scorings,
    private readonly outbox: Outbox,
    private readonly sales: FollowStages,
    private readonly engagements: Engagements,
  ) {}

  async inTurn(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers leads', 0))`);
  }

  /** A page of contacts about whom something changed, or whom time alone moves. */
  async check(tx: Transaction, now: Date): Promise<boolean> {
    await tx.query(RING, [now]);
    const claimed = await tx.query<NotedContacts[]>(CLAIM);
    for (const noted of claimed)
      await this.judge(tx, noted.workspaceId, noted.contactIds, now, causesOf(noted));
    return claimed.length > 0;
  }

  /** These contacts, and tells whose stage is another than before. That somebody new is nurtured at first is no news. */
  async judge(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    now: Date,
    causes: Causes = new Map(),
  ): Promise<void> {
    const scoring = await this.scorings.read(tx, workspaceId);
    const { text, values } = leadStatement(scoring, workspaceId, contactIds, now, causes);
    const [, told] = await runEachPrepared(tx, bySets([preparedIfUsual(text), values]));
    const moved = (told as (MovedLead | { contactId: null })[]).filter(
      (one): one is MovedLead => one.contactId !== null,
    );
    gatherForLater(tx, this.carry, contactIds);
    await this.outbox.addAll(
      tx,
      LeadStageChanged,
      moved.map((data) => ({
        workspaceId,
        subject: data.contactId,
        correlationId: causes.get(data.contactId),
        data: { ...data, at: now.toISOString() },
      })),
    );
    await this.sales.execute(tx, workspaceId, contactIds, moved);
  }

  /**
   * Right before the commit, because pages of facts wait meanwhile; and whom it is about is found before, because this one
   * waits for a page. Rows that are new by then ask for their people to be looked at themselves.
   */
  private readonly carry = async (tx: Transaction, contactIds: readonly string[]): Promise<void> => {
    const differing = await tx.query<{ id: string }[]>(TO_CARRY, [contactIds]);
    if (differing.length === 0) return;
    await this.engagements.inTurn(tx);
    await tx.query(CARRY, [differing.map(({ id }) => id)]);
  };
}
