import { Injectable } from '@nestjs/common';
import { CallRecorded } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { tellLists } from '../hand-offs/tell-hand-offs.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import type { CallOutcome } from './call-outcomes.js';
import {
  CallBackUnclear,
  CalledNobodyKnown,
  CallRecordedOtherwise,
  NextCallUnclear,
} from './calls.errors.js';

export interface CallMade {
  callId: string;
  contactId: string;
}

/** One call, or several that came to the same. */
export interface CallsMade<Call extends CallMade = CallMade> {
  calls: readonly Call[];
  memberId: string;
  memberName: string;
  outcome: CallOutcome;
  note: string | null;
  callBackAt: Date | null;
  /** When to call again after a good or an open end; undefined for what is usual, null for not at all. */
  nextCallAt?: Date | null;
}

interface Called extends CallMade {
  /** They want no calls. */
  declined: boolean;
}

const HOUR_MS = 3_600_000;
/** When somebody is due again of whom nothing else was said; not in the list: never. */
const AGAIN_AFTER_MS: Partial<Record<CallOutcome, number>> = {
  'no-answer': 4 * HOUR_MS,
  neutral: 7 * 24 * HOUR_MS,
};
/** Who said no, or was not reached, has no next call of anybody's choice. */
const MAY_CHOOSE: readonly CallOutcome[] = ['positive', 'neutral'];

const KNOWN = `
  select "callId", "contactId", c.calls_declined as declined
  from json_to_recordset($1::json) as m ("callId" uuid, "contactId" uuid) join contact c on c.id = "contactId"`;
/** What stands under these ids as it was sent now. */
const SAME = `
  select from call c join json_to_recordset($1::json) as m ("callId" uuid, "contactId" uuid)
    on c.id = "callId" and c.contact_id = "contactId"
  where c.member_id = $2 and c.outcome = $3`;
/** Whoever takes somebody out of sales holds this row first. */
const HOLD = 'select from hand_off where contact_id = any($1) order by contact_id for update';
/** Who was taken out of sales has nothing due; what came of the call holds once that is taken back. */
const NOTE = `
  with due as (
    select * from json_to_recordset($1::json) as d ("contactId" uuid, at timestamptz)
  ),
  out_of_sales as (
    update disqualification q set taken = taken || jsonb_build_object('next_call_at', d.at, 'again_because', null)
    from due d where q.contact_id = d."contactId" and taken->>'state' = 'accepted'
  )
  update hand_off h set last_call_at = $2, again_because = null, next_call_at = case
      when exists (select from disqualification q where q.contact_id = h.contact_id) then null else d.at
    end
  from due d where h.contact_id = d."contactId" and h.state = 'accepted'`;

/** What came of calls, once: it is told, it may give points, and whoever has the people sees when to call again. */
@Injectable()
export class RecordCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly checks: LeadChecks,
    private readonly segments: SegmentChecks,
    private readonly clock: Clock,
  ) {}

  /** How many stand there now; whom nobody knows any more is left out, unless that leaves nobody. */
  execute(workspaceId: string, made: CallsMade): Promise<number> {
    const now = this.clock.now();
    const { outcome, callBackAt, nextCallAt = null } = made;
    if ((outcome === 'call-back') !== (callBackAt !== null)) throw new CallBackUnclear();
    if (nextCallAt && !MAY_CHOOSE.includes(outcome)) throw new NextCallUnclear();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await tx.query<Called[]>(KNOWN, [JSON.stringify(made.calls)]);
      if (known.length === 0) throw new CalledNobodyKnown();
      const fresh = await this.keep(tx, workspaceId, { ...made, calls: known }, now);
      if (fresh.length === 0) return known.length;
      if (callBackAt && callBackAt <= now) throw new CallBackUnclear();
      if (nextCallAt && nextCallAt <= now) throw new NextCallUnclear();
      await this.follow(tx, workspaceId, { ...made, calls: fresh }, now);
      return known.length;
    });
  }

  /** Those that were not recorded before, by an impatient finger or over a connection that lost the answer. */
  private async keep(
    tx: Transaction,
    workspaceId: string,
    { calls, memberId, memberName, ...came }: CallsMade<Called>,
    now: Date,
  ): Promise<Called[]> {
    const rows = calls.map(({ callId, contactId }) => ({
      id: callId,
      workspace_id: workspaceId,
      contact_id: contactId,
      member_id: memberId,
      member_name: memberName,
      outcome: came.outcome,
      note: came.note,
      call_back_at: came.callBackAt,
      at: now,
    }));
    const kept = await insertRows<{ id: string }>(tx, 'call', rows, {
      onConflict: '(workspace_id, id) do nothing',
      returning: 'id',
    });
    if (kept.length < calls.length) {
      const same = await tx.query<unknown[]>(SAME, [JSON.stringify(calls), memberId, came.outcome]);
      if (same.length < calls.length) throw new CallRecordedOtherwise();
    }
    const ids = new Set(kept.map(({ id }) => id));
    return calls.filter(({ callId }) => ids.has(callId));
  }

  private async follow(
    tx: Transaction,
    workspaceId: string,
    made: CallsMade<Called>,
    now: Date,
  ): Promise<void> {
    const { calls, memberId, outcome, callBackAt } = made;
    const contactIds = calls.map(({ contactId }) => contactId);
    const due = calls.map(({ contactId, declined }) => ({ contactId, at: dueAgainAt(made, now, declined) }));
    await tx.query(HOLD, [contactIds]);
    await tx.query(NOTE, [JSON.stringify(due), now]);
    await tellLists(tx, workspaceId, contactIds);
    const people = contactIds.map((contactId) => ({ workspaceId, contactId }));
    await this.checks.ofContacts(tx, people);
    await this.segments.ofContacts(tx, people);
    const came = { memberId, outcome, callBackAt: callBackAt?.toISOString() ?? null, at: now.toISOString() };
    await this.outbox.addAll(
      tx,
      CallRecorded,
      calls.map(({ callId, contactId }) => ({
        workspaceId,
        subject: callId,
        data: { callId, contactId, ...came },
      })),
    );
  }
}

/** Who wants no calls is due again only at a time that was agreed with them. */
function dueAgainAt(
  { outcome, callBackAt, nextCallAt }: CallsMade,
  now: Date,
  declined: boolean,
): Date | null {
  if (callBackAt || nextCallAt !== undefined) return callBackAt ?? nextCallAt ?? null;
  if (declined) return null;
  const after = AGAIN_AFTER_MS[outcome];
  return after === undefined ? null : new Date(now.getTime() + after);
}
