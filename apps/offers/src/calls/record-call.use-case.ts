import { Injectable } from '@nestjs/common';
import { CallRecorded } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LeadChecks } from '../leads/lead-checks.js';
import type { CallOutcome } from './call-outcomes.js';
import { CallBackUnclear, CalledNobodyKnown, CallRecordedOtherwise } from './calls.errors.js';

export interface CallMade {
  callId: string;
  contactId: string;
  memberId: string;
  memberName: string;
  outcome: CallOutcome;
  note: string | null;
  callBackAt: Date | null;
}

const HOUR_MS = 3_600_000;
/** Whoever did not answer is due again after that long. */
const AGAIN_AFTER_MS = 4 * HOUR_MS;

const NOTE = `update hand_off set last_call_at = $2, next_call_at = $3 where contact_id = $1 and state = 'accepted'`;

/** What came of a call, once: it is told, it may give points, and whoever has the person sees when to call again. */
@Injectable()
export class RecordCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly checks: LeadChecks,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, call: CallMade): Promise<void> {
    const now = this.clock.now();
    const { callId, contactId, memberId, outcome, callBackAt } = call;
    if ((outcome === 'call-back') !== (callBackAt !== null)) throw new CallBackUnclear();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await tx.query<unknown[]>('select from contact where id = $1', [contactId]);
      if (known.length === 0) throw new CalledNobodyKnown();
      if (!(await this.keep(tx, workspaceId, call, now))) return;
      if (callBackAt && callBackAt <= now) throw new CallBackUnclear();
      await tx.query(NOTE, [contactId, now, nextCallAt(call, now)]);
      await this.checks.ofContacts(tx, [{ workspaceId, contactId }]);
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
    const kept = await insertRows(tx, 'call', [row], { onConflict: '(id) do nothing', returning: 'id' });
    if (kept.length > 0) return true;
    const same = await tx.query<unknown[]>(
      'select from call where id = $1 and contact_id = $2 and member_id = $3 and outcome = $4',
      [call.callId, call.contactId, call.memberId, call.outcome],
    );
    if (same.length === 0) throw new CallRecordedOtherwise();
    return false;
  }
}

function nextCallAt({ outcome, callBackAt }: CallMade, now: Date): Date | null {
  return outcome === 'no-answer' ? new Date(now.getTime() + AGAIN_AFTER_MS) : callBackAt;
}
