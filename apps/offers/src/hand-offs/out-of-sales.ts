import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { HeldHotLeads } from '../leads/held-hot-leads.js';
import { MAY_SELL } from '../sales-team/sales-profile.js';
import { HAND_OFFS_CHANNEL, HandOffs } from './hand-offs.js';
import { OfferBuyers } from './offer-buyers.js';
import { type HandedOver, TellHandOffs } from './tell-hand-offs.js';

/** Accepting asks for no turn, so the row is held first: what follows sees it as it is. */
const HOLD = 'select from hand_off where contact_id = $1 for update';

/** A second reason for the same disqualification finds nothing that could be taken any more. */
const KEEP = `
  update disqualification d set taken = jsonb_build_object(
    'state', h.state, 'member_id', h.member_id, 'role', h.role, 'reason', h.reason, 'tried', h.tried, 'since', h.since,
    'accept_by', h.accept_by, 'next_call_at', h.next_call_at, 'again_because', h.again_because
  )
  from hand_off h where d.contact_id = $1 and h.contact_id = d.contact_id and d.taken = '{}'`;

const REST = `
  update hand_off set next_call_at = null, again_because = null where contact_id = $1 and state = 'accepted'`;

const LET_GO = `
  delete from hand_off where contact_id = $1 and state <> 'accepted'
  returning contact_id as "contactId", member_id as "memberId"`;

const DUE_AGAIN = `
  update hand_off h set next_call_at = t.next_call_at, again_because = t.again_because
  from jsonb_to_record($2::jsonb) as t (state text, next_call_at timestamptz, again_because text)
  where h.contact_id = $1 and h.state = 'accepted' and t.state = 'accepted' and h.next_call_at is null`;

/** An offer lives on while there is time to accept it, and somebody who may. */
const PUT_BACK = `
  insert into hand_off (contact_id, workspace_id, state, member_id, role, reason, tried, since, accept_by)
  select $1, $2, case when goes_on then 'offered' else 'waiting' end, case when goes_on then t.member_id end, t.role, t.reason,
    t.tried, t.since, case when goes_on then t.accept_by end
  from (
    select t.*, t.state = 'offered' and t.accept_by > $4 and exists (
      select from member m where m.workspace_id = $2 and m.id = t.member_id and ${MAY_SELL}
    ) as goes_on
    from jsonb_to_record($3::jsonb) as t (state text, member_id uuid, role text, reason text, tried uuid[], since timestamptz,
      accept_by timestamptz)
  ) t
  where t.state in ('waiting', 'offered')
  on conflict (contact_id) do nothing
  returning contact_id as "contactId", member_id as "memberId", role, reason, accept_by as "acceptBy"`;

const BOUGHT_SINCE = `
  select from offer_order where contact_id = $1 and state = 'paid' and paid_at >= $2 limit 1`;

/** What a disqualification took from the lists of sales, and when it was. */
export interface Taken {
  taken: object;
  at: Date;
}

/** Takes people whom a member disqualified out of the lists of sales, and puts them back as they were. */
@Injectable()
export class OutOfSales {
  constructor(
    private readonly handOffs: HandOffs,
    private readonly buyers: OfferBuyers,
    private readonly tell: TellHandOffs,
    private readonly hot: HeldHotLeads,
    private readonly clock: Clock,
  ) {}

  /** Nobody is to call them any more; whoever had accepted them is still who has them. The disqualification keeps the rest. */
  async letGo(tx: Transaction, workspaceId: string, contactId: string): Promise<void> {
    await this.handOffs.inTurn(tx, workspaceId);
    for (const statement of [HOLD, KEEP, REST]) await tx.query(statement, [contactId]);
    const [gone] = await tx.query<[{ contactId: string; memberId: string | null }[], number]>(LET_GO, [
      contactId,
    ]);
    const returned = gone.flatMap(({ memberId }) => (memberId === null ? [] : [{ contactId, memberId }]));
    await this.tell.changes(tx, workspaceId, this.clock.now(), {
      returned,
      because: 'disqualified',
      given: [],
      acceptBy: null,
    });
  }

  /** As it was, before the rules decide about them again; a purchase in the meantime is taken up like any other. */
  async bringBack(
    tx: Transaction,
    workspaceId: string,
    contactId: string,
    { taken, at }: Taken,
  ): Promise<void> {
    const now = this.clock.now();
    await this.handOffs.inTurn(tx, workspaceId);
    await tx.query(DUE_AGAIN, [contactId, taken]);
    const back = await tx.query<(HandedOver & { memberId: string | null; acceptBy: Date | null })[]>(
      PUT_BACK,
      [contactId, workspaceId, taken, now],
    );
    for (const { memberId, acceptBy, ...lead } of back) {
      if (memberId === null) continue;
      const given = [{ ...lead, memberId }];
      await this.tell.changes(tx, workspaceId, now, { returned: [], because: '', given, acceptBy });
      await tx.query(`select pg_notify('${HAND_OFFS_CHANNEL}', '')`);
    }
    const bought = await tx.query<unknown[]>(BOUGHT_SINCE, [contactId, at]);
    if (bought.length > 0) await this.buyers.note(tx, { workspaceId, contactId });
    await this.hot.release(tx, workspaceId, contactId);
  }

  /** Once the rules have decided: whoever still waits is offered to somebody who is free by now. */
  async offerAgain(tx: Transaction, workspaceId: string, contactId: string): Promise<void> {
    await this.handOffs.offerIfWaiting(tx, workspaceId, [contactId]);
  }
}
