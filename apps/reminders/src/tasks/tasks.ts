import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { NewTask } from './task.js';

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
