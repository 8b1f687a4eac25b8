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
  memberId: string;
  memberName: string;
  outcome: CallOutcome;
  note: string | null;
  callBackAt: Date | null;
  /** When to call again after a good or an open end; undefined for what is usual, null for not at all. */
  nextCallAt?: Date | null;
}

const HOUR_MS = 3_600_000;
/** When somebody is due again of whom nothing else was said; not in the list: never. */
const AGAIN_AFTER_MS: Partial<Record<CallOutcome, number>> = {
  'no-answer': 4 * HOUR_MS,
  neutral: 7 * 24 * HOUR_MS,
};
/** Who said no, or was not reached, has no next call of anybody's choice. */
const MAY_CHOOSE: readonly CallOutcome[] = ['positive', 'neutral'];

/** Whoever takes somebody out of sales holds this row first. */
const HOLD = 'select from hand_off where contact_id = $1 for update';
/** Who was taken out of sales has nothing due; what came of the call holds once that is taken back. */
const NOTE = `
  with out_of_sales as (
    update disqualification set taken = taken || jsonb_build_object('next_call_at', $3::timestamptz, 'again_because', null)
    where contact_id = $1 and taken->>'state' = 'accepted'
  )
  update hand_off h set last_call_at = $2, again_because = null, next_call_at = case
      when exists (select from disqualification d where d.contact_id = h.contact_id) then null else $3::timestamptz
    end
  where h.contact_id = $1 and h.state = 'accepted'`;

/** What came of a call, once: it is told, it may give points, and whoever has the person sees when to call again. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly checks: LeadChecks,
    private readonly segments: SegmentChecks,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, call: CallMade): Promise<void> {
    const now = this.clock.now();
    const { callId, contactId, memberId, outcome, callBackAt, nextCallAt = null } = call;
    if ((outcome === 'call-back') !== (callBackAt !== null)) throw new CallBackUnclear();
    if (nextCallAt && !MAY_CHOOSE.includes(outcome)) throw new NextCallUnclear();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [known] = await tx.query<{ declined: boolean }[]>(
        'select calls_declined as declined from contact where id = $1',
        [contactId],
      );
      if (!known) throw new CalledNobodyKnown();
      if (!(await this.keep(tx, workspaceId, call, now))) return;
      if (callBackAt && callBackAt <= now) throw new CallBackUnclear();
      if (nextCallAt && nextCallAt <= now) throw new NextCallUnclear();
      await tx.query(HOLD, [contactId]);
      await tx.query(NOTE, [contactId, now, dueAgainAt(call, now, known.declined)]);
      await tellLists(tx, workspaceId, [contactId]);
      await this.checks.ofContacts(tx, [{ workspaceId, contactId }]);
      await this.segments.ofContacts(tx, [{ workspaceId, contactId }]);
      await this.outbox.add(tx, CallRecorded, {
        workspaceId,
        subject: callId,
        data: {
          callId,
          contactId,
          memberId,
          outcome,
          callBackAt: callBackAt?.toISOString() ?? null,
          at: now.toISOString(),
        },
      });
    });
  }

  /** False when it was recorded before: an impatient finger, or a connection that lost the answer. */
  private async keep(tx: Transaction, workspaceId: string, call: CallMade, now: Date): Promise<boolean> {
    const row = {
      id: call.callId,
      workspace_id: workspaceId,
      contact_id: call.contactId,
      member_id: call.memberId,
      member_name: call.memberName,
      outcome: call.outcome,
      note: call.note,
      call_back_at: call.callBackAt,
      at: now,
    };
    const kept = await insertRows(tx, 'call', [row], {
      onConflict: '(workspace_id, id) do nothing',
      returning: 'id',
    });
    if (kept.length > 0) return true;
    const same = await tx.query<unknown[]>(
      'select from call where id = $1 and contact_id = $2 and member_id = $3 and outcome = $4',
      [call.callId, call.contactId, call.memberId, call.outcome],
    );
    if (same.length === 0) throw new CallRecordedOtherwise();
    return false;
  }
}

/** Who wants no calls is due again only at a time that was agreed with them. */
function dueAgainAt(
  { outcome, callBackAt, nextCallAt }: CallMade,
  now: Date,
  declined: boolean,
): Date | null {
  if (callBackAt || nextCallAt !== undefined) return callBackAt ?? nextCallAt ?? null;
  if (declined) return null;
  const after = AGAIN_AFTER_MS[outcome];
  return after === undefined ? null : new Date(now.getTime() + after);
}
