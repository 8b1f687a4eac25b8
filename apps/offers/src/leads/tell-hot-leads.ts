import { Injectable } from '@nestjs/common';
import { type FactData, LeadBecameHot } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { CallAgain } from '../hand-offs/call-again.js';
import { CrmPushes } from '../sales-deliveries/crm-pushes.js';
import { HotAlerts } from '../sales-deliveries/hot-alerts.js';

const LEADS_PER_PAGE = 500;

/** Whoever a member has out of sales is held back: it is said once that is taken back. */
const SAY = `
  with due as materialized (
    select h.registration_id, h.held, exists (
      select from engagement e join disqualification d on d.contact_id = e.contact_id
      where e.registration_id = h.registration_id
    ) as by_hand
    from hot_lead h where not h.said order by h.registration_id limit ${LEADS_PER_PAGE}
  ),
  told as (
    update hot_lead h set said = true, held = case when d.by_hand then coalesce(d.held, 'untold') end
    from due d where h.registration_id = d.registration_id
  )
  select e.workspace_id as "workspaceId", e.contact_id as "contactId", e.registration_id as "registrationId",
         e.session_id as "sessionId", e.webinar_id as "webinarId", e.score,
         array(
           select s.reason from score_entry s where s.registration_id = e.registration_id and s.points > 0
           order by s.points desc, s.rule, s.subject
         ) as reasons,
         due.by_hand as "byHand", due.held is not distinct from 'unheard' as "toldBefore"
  from due left join engagement e using (registration_id) order by due.registration_id`;

type HotLead = Omit<FactData<typeof LeadBecameHot>, 'at'> & {
  workspaceId: string;
  /** A member took them out of sales: nobody is to hear of them. */
  byHand: boolean;
  /** The fact is there already; what was meant for people was dropped while it waited. */
  toldBefore: boolean;
};

/** Tells who has passed the mark. That it was told stands in the same commit, and stays through every rebuild. */
@Injectable()
export class TellHotLeads {
  constructor(
    private readonly outbox: Outbox,
    private readonly alerts: HotAlerts,
    private readonly crmPushes: CrmPushes,
    private readonly again: CallAgain,
  ) {}

  async execute(tx: Transaction, now: Date): Promise<boolean> {
    const told = await tx.query<HotLead[]>(SAY);
    const leads = told.filter(({ contactId, byHand }) => contactId !== null && !byHand);
    await this.outbox.addAll(
      tx,
      LeadBecameHot,
      leads.flatMap(({ workspaceId, byHand: _byHand, toldBefore, ...data }) =>
        toldBefore
          ? []
          : [{ workspaceId, subject: data.contactId, data: { ...data, at: now.toISOString() } }],
      ),
    );
    for (const workspaceId of new Set(leads.map((lead) => lead.workspaceId))) {
      const people = leads.filter((lead) => lead.workspaceId === workspaceId);
      await this.alerts.queue(tx, workspaceId, people);
      const contactIds = people.map(({ contactId }) => contactId);
      await this.crmPushes.queue(tx, workspaceId, contactIds, 'very-hot', saidAgain(people));
      await this.again.execute(tx, workspaceId, contactIds, { veryHot: contactIds });
    }
    return told.length > 0;
  }
}

/** For whom nothing but what was dropped is new: what came through before that is not repeated. */
function saidAgain(people: readonly HotLead[]): string[] {
  const anew = new Set(people.filter(({ toldBefore }) => !toldBefore).map(({ contactId }) => contactId));
  return people.filter(({ contactId }) => !anew.has(contactId)).map(({ registrationId }) => registrationId);
}
