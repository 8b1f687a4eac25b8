import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { NewTask } from './task.js';

/** The walk that waits for such a task goes on as when nobody was reached. */
const CLOSE_DECLINED = `
  with closed as (
    update task t set state = 'cancelled', reason = 'unsubscribed' from preference p
    where t.contact_id = any($1) and t.state = 'open' and p.contact_id = t.contact_id and (
      (t.kind = 'call' and p.calls_declined_at is not null) or (t.kind = 'letter' and p.paper_declined_at is not null))
    returning t.enrolment_id, t.step_key
  )
  update enrolment e set signal = 'no-answer', next_due_at = $2 from closed
  where e.id = closed.enrolment_id and e.version is not null and e.state in ('active', 'paused')
    and e.waiting_for = 'task-completed' and e.signal is null and e.waiting_match->>'stepKey' = closed.step_key`;

/** What has expired stays so. */
const CANCEL_LEFT = `
  update task t set state = 'cancelled', reason = 'step-removed' from enrolment e
  where e.id = t.enrolment_id and e.sequence_id = $1 and e.version = $2 and t.state = 'open' and t.expires_at > $3
    and (e.waiting_for is distinct from 'task-completed' or e.waiting_match->>'stepKey' is distinct from t.step_key)`;

/** What sequences ask humans to do. All of it works on sets. */
@Injectable()
export class Tasks {
  /** Each once per enrolment and step. */
  async open(tx: Transaction, tasks: readonly NewTask[]): Promise<void> {
    await insertRows(
      tx,
      'task',
      tasks.map(
        ({ workspaceId, enrolmentId, stepKey, contactId, kind, title, script, dueAt, expiresAt }) => ({
          id: newId(),
          workspace_id: workspaceId,
          enrolment_id: enrolmentId,
          step_key: stepKey,
          contact_id: contactId,
          kind,
          title,
          script,
          due_at: dueAt,
          expires_at: expiresAt,
          state: 'open',
          call_backs: 0,
        }),
      ),
      { onConflict: '(enrolment_id, step_key) do nothing' },
    );
  }

  /** Whoever has left their walk is not called any more. */
  async cancelOf(tx: Transaction, enrolmentIds: readonly string[], reason: string): Promise<void> {
    await tx.query(
      `update task set state = 'cancelled', reason = $2 where enrolment_id = any($1) and state = 'open'`,
      [enrolmentIds, reason],
    );
  }

  /** Whoever was taken over into a version without the step in which they waited is not called for it any more. */
  async cancelLeft(tx: Transaction, sequenceId: string, version: number, now: Date): Promise<void> {
    await tx.query(CANCEL_LEFT, [sequenceId, version, now]);
  }

  /**
   * Nobody is called, and nobody gets paper, who has left these. Asked by whoever opens tasks and by whoever notes that a
   * person leaves: both hold the walks of those people, so that neither slips past the other.
   */
  async closeDeclined(tx: Transaction, contactIds: readonly string[], now: Date): Promise<void> {
    if (contactIds.length > 0) await tx.query(CLOSE_DECLINED, [contactIds, now]);
  }

  /** Ends what nobody did in time, a page at a time; lists tell it at once, whether this has run or not. */
  async expire(
    tx: Transaction,
    now: Date,
    limit = 1000,
  ): Promise<{ enrolmentId: string; stepKey: string }[]> {
    const [rows] = await tx.query<[{ enrolmentId: string; stepKey: string }[], number]>(
      `update task set state = 'expired' where id in (
         select id from task where state = 'open' and expires_at <= $1 order by expires_at limit $2
         for update skip locked
       ) returning enrolment_id as "enrolmentId", step_key as "stepKey"`,
      [now, limit],
    );
    return rows;
  }
}
