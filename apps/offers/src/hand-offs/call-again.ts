import { Injectable } from '@nestjs/common';
import { type PreparedStatement, runEachPrepared, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { bySets } from '../scores/by-sets.js';
import { type HandedOver, TellHandOffs } from './tell-hand-offs.js';

/** Why somebody is called again whose last call left nothing to do; the weightiest first. */
export const AGAIN = ['bought', 'ordered', 'clicked', 'very-hot', 'sales-ready', 'attended'] as const;
export type Again = (typeof AGAIN)[number];

/** In plain words, for whoever hears that somebody is back. */
const WORDS: Record<Again, string> = {
  bought: 'bought after the last call',
  ordered: 'ordered after the last call and has not paid',
  clicked: 'clicked the offer after the last call',
  'very-hot': 'became very hot after the last call',
  'sales-ready': 'became sales-ready after the last call',
  attended: 'attended again after the last call',
};

/** Around a session engagement tells of it; an offer of no webinar has its clicks at the person. */
const CLICKED_BY_LETTER = `
  select from contact_interest i where i.contact_id = m.contact_id and i.last_clicked_at > m.last_call_at`;

/** Something besides calls: a call that makes somebody ready is no reason to call them again at once, and leaving is none. */
const DID_SOMETHING = `
  exists (select from engagement e where e.contact_id = m.contact_id and e.last_activity_at > m.last_call_at)
  or exists (
    select from contact_act a where a.contact_id = m.contact_id and a.kind not in ('call', 'unsubscribed', 'complaint') and a.at > m.last_call_at
  )
  or exists (select from accepted_code_word w where w.contact_id = m.contact_id and w.accepted_at > m.last_call_at)
  or exists (${CLICKED_BY_LETTER})`;

/**
 * Whoever is still at the checkout is just paying. What came in without a place for it was paid, and somebody looks after it.
 */
const DID_NOT_PAY = `
  exists (
    select from offer_order o where o.contact_id = m.contact_id and o.placed_at > m.last_call_at and o.attention is null
      and (
        (o.state = 'placed' and (o.hold_until is null or o.hold_until <= $5))
        or (o.state = 'cancelled' and o.cancel_reason in ('expired', 'payment-failed'))
      )
  )
  and not exists (
    select from offer_order o where o.contact_id = m.contact_id and o.state = 'placed' and o.hold_until > $5
  )`;

/**
 * Nobody of nearly all pages has been called, and planning what follows takes longer than to find that out. By their key
 * alone: a kept plan that began with the workspace would look at everybody in sales.
 */
const CALLED: PreparedStatement = {
  name: 'call-again-called',
  text: `
    select contact_id as id from hand_off
    where contact_id = any($1) and last_call_at is not null and (next_call_at is null or again_because is not null)`,
};

const REOPEN = `
  with mine as (
    select h.contact_id, h.last_call_at, h.again_because, h.next_call_at from hand_off h
    where h.workspace_id = $1 and h.contact_id = any($2) and h.state = 'accepted' and h.last_call_at is not null
      and (h.next_call_at is null or h.again_because is not null)
      and not exists (select from lead l where l.contact_id = h.contact_id and l.stage = 'disqualified')
      and not exists (select from contact c where c.id = h.contact_id and c.calls_declined)
    order by h.contact_id for update of h
  ),
  due as (
    select m.contact_id, m.next_call_at, m.again_because, case
        when exists (
          select from offer_order o where o.contact_id = m.contact_id and o.state = 'paid' and o.paid_at > m.last_call_at
        ) then 'bought'
        when (${DID_NOT_PAY}) then 'ordered'
        when exists (
          select from engagement e where e.contact_id = m.contact_id and e.last_clicked_at > m.last_call_at
        ) or exists (${CLICKED_BY_LETTER}) then 'clicked'
        when m.contact_id = any($4) then 'very-hot'
        when m.contact_id = any($3) and (${DID_SOMETHING}) then 'sales-ready'
        when exists (
          select from engagement e where e.contact_id = m.contact_id and e.attended
            and e.first_joined_at > m.last_call_at and e.settled_at > m.last_call_at
        ) then 'attended'
      end as because
    from mine m
  ),
  weighed as (
    select d.* from due d where d.because is not null and (
      d.again_because is null
      or array_position($6::text[], d.because) < array_position($6::text[], d.again_because)
    )
  )
  update hand_off h set again_because = w.because, next_call_at = coalesce(h.next_call_at, $5) from weighed w
  where h.contact_id = w.contact_id
  returning h.contact_id as "contactId", h.member_id as "memberId", h.role, h.again_because as because,
    w.next_call_at is null as back`;

/** Of those who were looked at, who has become what. */
export interface Become {
  ready?: readonly string[];
  veryHot?: readonly string[];
}

/**
 * Brings people back into the list of whoever has them, when a call left nothing to do and they did something that counts
 * afterwards: most buy after more than five touches. Their owner is told as of somebody new.
 */
@Injectable()
export class CallAgain {
  constructor(
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    { ready = [], veryHot = [] }: Become = {},
  ): Promise<void> {
    if (contactIds.length === 0) return;
    const [, called] = await runEachPrepared(tx, bySets([CALLED, [contactIds]]));
    if (called!.length === 0) return;
    const now = this.clock.now();
    const calledIds = (called as { id: string }[]).map(({ id }) => id);
    const values = [workspaceId, calledIds, ready, veryHot, now, AGAIN];
    const [reopened] = await tx.query<[(HandedOver & { because: Again; back: boolean })[], number]>(
      REOPEN,
      values,
    );
    const given = reopened.flatMap(({ contactId, memberId, role, because, back }) =>
      back ? [{ contactId, memberId, role, reason: WORDS[because] }] : [],
    );
    if (given.length > 0)
      await this.tell.changes(tx, workspaceId, now, { returned: [], because: '', given, acceptBy: null });
  }
}
