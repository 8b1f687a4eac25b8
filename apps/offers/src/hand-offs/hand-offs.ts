import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { Stage } from '../scoring-rules/scoring.js';
import { acceptBy } from './accept-by.policy.js';
import { chooseOwners, type Given } from './choose-owners.policy.js';
import type { OwnerRule } from './hand-off-rules.js';
import { HandOffSettingsOf } from './hand-off-settings.js';
import { functionsOf, leadsToGive, sellersOf } from './leads-to-give.js';
import { asksForStage, rulesForBuyers } from './rules-that-ask.policy.js';
import { type Returned, TellHandOffs } from './tell-hand-offs.js';

/** Wakes whoever takes back what was not accepted in time. */
export const HAND_OFFS_CHANNEL = 'offers_hand_offs';
const PER_PAGE = 500;

/** Whom a member took out of sales is offered to nobody, by no rule and by no hand, until that is taken back. */
const KNOW = `
  insert into hand_off (contact_id, workspace_id, state, reason, since)
  select c.id, $1, 'waiting', $3, $4 from contact c where c.workspace_id = $1 and c.id = any($2)
    and not exists (select from disqualification d where d.contact_id = c.id)
  on conflict (contact_id) do update set tried = '{}', reason = excluded.reason where hand_off.state = 'waiting'`;

const RETURN = `
  with back as (
    select contact_id, member_id from hand_off
    where state = 'offered' and workspace_id = $1 and ($2::uuid is null or member_id = $2)
      and ($3::uuid[] is null or contact_id = any($3)) and ($4::timestamptz is null or accept_by <= $4)
    order by accept_by limit ${PER_PAGE} for update
  )
  update hand_off h set state = 'waiting', member_id = null, accept_by = null, since = $5, tried = h.tried || b.member_id
  from back b where h.contact_id = b.contact_id
  returning h.contact_id as "contactId", b.member_id as "memberId"`;

const GIVE = `
  with given as (
    select * from json_to_recordset($2::json)
      as g ("contactId" uuid, "memberId" uuid, role text, reason text)
  ),
  turns as (
    update sales_profile p set last_offered_at = $3 from given g
    where p.workspace_id = $1 and p.member_id = g."memberId"
  )
  update hand_off h set state = 'offered', member_id = g."memberId", role = g.role, reason = g.reason, since = $3,
    accept_by = $4, next_call_at = null, again_because = null,
    tried = case when h.state = 'offered' then '{}' else h.tried end
  from given g where h.contact_id = g."contactId"`;

interface Giving {
  /** Who has just come back from somebody, and why. */
  back?: readonly Returned[];
  because?: string;
  /** Instead of all rules. */
  only?: readonly OwnerRule[];
}

/** Offers people to whoever should have them, by the rules of the workspace. Everything works on sets. */
@Injectable()
export class HandOffs {
  constructor(
    private readonly settings: HandOffSettingsOf,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  /** Who gives and takes in a workspace does so in turn: loads and turns are counted before they are written. */
  async inTurn(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers hand-offs of ' || $1, 0))`, [
      workspaceId,
    ]);
  }

  /**
   * For whoever finds out that somebody is ready for sales, in the transaction of that change. Who is with the right
   * function already stays there; who finds nobody waits, and an owner sees it. Answers how many were offered.
   */
  async offer(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    why: string,
  ): Promise<number> {
    if (contactIds.length === 0) return 0;
    await this.inTurn(tx, workspaceId);
    await this.know(tx, workspaceId, contactIds, why);
    return this.give(tx, workspaceId, contactIds);
  }

  /** In turn: who had no place in sales yet waits. */
  async know(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    why: string,
  ): Promise<void> {
    await tx.query(KNOW, [workspaceId, contactIds, why, this.clock.now()]);
  }

  /** Whoever came into another stage, where the rules ask for such people; who has an owner of that function stays there. */
  async offerMoved(
    tx: Transaction,
    workspaceId: string,
    moved: readonly { contactId: string; stage: Stage }[],
  ): Promise<void> {
    if (moved.length === 0) return;
    const { rules } = await this.settings.read(tx, workspaceId);
    const team = await functionsOf(tx, workspaceId);
    for (const stage of new Set(moved.map((one) => one.stage))) {
      if (!asksForStage(stage, rules, team)) continue;
      const contactIds = moved.flatMap((one) => (one.stage === stage ? [one.contactId] : []));
      await this.offer(tx, workspaceId, contactIds, stage);
    }
  }

  /** Whoever paid, where a rule is about buyers: by these rules alone. */
  async offerBuyers(tx: Transaction, workspaceId: string, contactIds: readonly string[]): Promise<void> {
    const { rules } = await this.settings.read(tx, workspaceId);
    const asking = rulesForBuyers(rules, await functionsOf(tx, workspaceId));
    if (asking.length === 0) return;
    await this.inTurn(tx, workspaceId);
    await this.know(tx, workspaceId, contactIds, 'bought');
    await this.give(tx, workspaceId, contactIds, { only: asking });
  }

  /** Of these people those who wait, as somebody who has just come back. */
  async offerIfWaiting(tx: Transaction, workspaceId: string, contactIds: readonly string[]): Promise<void> {
    const waiting = await tx.query<{ contactId: string }[]>(
      `select contact_id as "contactId" from hand_off where contact_id = any($1) and state = 'waiting'`,
      [contactIds],
    );
    await this.give(
      tx,
      workspaceId,
      waiting.map(({ contactId }) => contactId),
    );
  }

  /** Those for whom nobody was free, after somebody has become so: in a new round, or of one newcomer alone. */
  async offerWaiting(tx: Transaction, workspaceId: string, newcomer: string | null = null): Promise<void> {
    const [waiting] = await tx.query<[{ contactId: string }[], number]>(
      `update hand_off set tried = case when $2::uuid is null then '{}' else array_remove(tried, $2) end
       where workspace_id = $1 and state = 'waiting' returning contact_id as "contactId"`,
      [workspaceId, newcomer],
    );
    await this.give(
      tx,
      workspaceId,
      waiting.map(({ contactId }) => contactId),
    );
  }

  /** What nobody accepted in time goes to the next. Answers whether there was anything. */
  async returnLate(tx: Transaction, workspaceId: string): Promise<boolean> {
    await this.inTurn(tx, workspaceId);
    const now = this.clock.now();
    return (await this.takeBack(tx, workspaceId, [null, null, now], 'not-accepted-in-time')) > 0;
  }

  async returnOffersOf(
    tx: Transaction,
    workspaceId: string,
    memberId: string,
    because: 'member-left' | 'role-changed',
  ): Promise<void> {
    await this.inTurn(tx, workspaceId);
    while ((await this.takeBack(tx, workspaceId, [memberId, null, null], because)) === PER_PAGE);
  }

  /** Whether it was with them to pass on. */
  async passOn(tx: Transaction, workspaceId: string, memberId: string, contactId: string): Promise<boolean> {
    await this.inTurn(tx, workspaceId);
    return (await this.takeBack(tx, workspaceId, [memberId, [contactId], null], 'passed-on')) > 0;
  }

  private async takeBack(
    tx: Transaction,
    workspaceId: string,
    which: [memberId: string | null, contactIds: string[] | null, lateAt: Date | null],
    because: string,
  ): Promise<number> {
    const [back] = await tx.query<[Returned[], number]>(RETURN, [workspaceId, ...which, this.clock.now()]);
    if (back.length > 0)
      await this.give(
        tx,
        workspaceId,
        back.map(({ contactId }) => contactId),
        { back, because },
      );
    return back.length;
  }

  private async give(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    { back = [], because = 'next-function', only }: Giving = {},
  ): Promise<number> {
    if (contactIds.length === 0) return 0;
    const now = this.clock.now();
    const { rules, acceptMinutes, workingHours } = await this.settings.read(tx, workspaceId);
    const leads = await leadsToGive(tx, workspaceId, contactIds);
    const given: Given[] = chooseOwners(leads, await sellersOf(tx, workspaceId), only ?? rules);
    const until = acceptBy(now, acceptMinutes, workingHours);
    if (given.length > 0) {
      await tx.query(GIVE, [workspaceId, JSON.stringify(given), now, until]);
      await tx.query(`select pg_notify('${HAND_OFFS_CHANNEL}', '')`);
    }
    const movedOn = new Set(given.map(({ contactId }) => contactId));
    const left = leads.flatMap(({ contactId, memberId }) =>
      memberId !== null && movedOn.has(contactId) ? [{ contactId, memberId }] : [],
    );
    await this.tell.changes(tx, workspaceId, now, {
      returned: [...back, ...left],
      because,
      given,
      acceptBy: until,
    });
    return given.length;
  }
}
