import { Injectable } from '@nestjs/common';
import { TaskCompleted, TouchMade } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Happenings } from '../happenings/happenings.js';
import type { TaskKind, TaskOutcome } from './task.js';

export interface Completion {
  outcome: TaskOutcome;
  note: string | null;
  /** The member's name. */
  by: string;
}

interface Completed {
  id: string;
  workspace_id: string;
  enrolment_id: string;
  contact_id: string;
  step_key: string;
  kind: TaskKind;
}

const COMPLETE = `
  update task set state = 'done', outcome = $2, note = coalesce($3, note), completed_at = $4, completed_by = $5
  where id = any($1) and state = 'open' and (expires_at is null or expires_at > $4)
  returning id, workspace_id, enrolment_id, contact_id, step_key, kind`;

interface MadeTouch {
  touchId: string;
  workspaceId: string;
  contactId: string;
  sessionId: string | null;
  registrationId: string | null;
  stepKey: string;
  channel: string;
}

/** A call or a posted letter is a contact attempt like any other, and counts among them. */
const LEDGER = `
  insert into touch (
    workspace_id, enrolment_id, contact_id, session_id, sequence_id, version, registration_id, step_key, channel, state,
    due_at, expires_at, ready_at, attempts, sent_at
  )
  select t.workspace_id, t.enrolment_id, t.contact_id, e.session_id, e.sequence_id, e.version, e.registration_id,
    t.step_key, t.kind, 'sent', t.due_at, coalesce(t.expires_at, t.completed_at), t.due_at, t.call_backs + 1, t.completed_at
  from task t left join enrolment e on e.id = t.enrolment_id
  where t.id = any($1)
  on conflict (enrolment_id, step_key) do nothing
  returning id as "touchId", workspace_id as "workspaceId", contact_id as "contactId", session_id as "sessionId",
    case when version is null then enrolment_id else registration_id end as "registrationId",
    step_key as "stepKey", channel`;

/** Ends open tasks: the ledger, the fact and what the sequence makes of it are one commit with the task itself. */
@Injectable()
export class CompleteTasks {
  constructor(
    private readonly outbox: Outbox,
    private readonly happenings: Happenings,
    private readonly clock: Clock,
  ) {}

  /** Answers the ids of those that were open. */
  async execute(
    tx: Transaction,
    ids: readonly string[],
    { outcome, note, by }: Completion,
  ): Promise<string[]> {
    const now = this.clock.now();
    const [done] = await tx.query<[Completed[], number]>(COMPLETE, [ids, outcome, note, now, by]);
    if (done.length === 0) return [];
    const completed = done.map(({ id }) => id);
    const at = now.toISOString();
    const made = await tx.query<MadeTouch[]>(LEDGER, [completed]);
    await this.outbox.addAll(
      tx,
      TouchMade,
      made.map(({ workspaceId, ...touch }) => ({
        workspaceId,
        subject: touch.touchId,
        data: { ...touch, madeAt: at },
      })),
    );
    await this.outbox.addAll(
      tx,
      TaskCompleted,
      done.map(
        ({ id: taskId, workspace_id: workspaceId, contact_id: contactId, kind, step_key: stepKey }) => ({
          workspaceId,
          subject: taskId,
          data: { taskId, contactId, kind, outcome, stepKey, at },
        }),
      ),
    );
    await this.happenings.take(
      tx,
      done.map(
        ({ id, workspace_id: workspaceId, contact_id: contactId, enrolment_id: enrolmentId, ...task }) => ({
          id,
          workspaceId,
          contactId,
          kind: 'task-completed' as const,
          at,
          about: { stepKey: task.step_key, outcome, enrolmentId, taskKind: task.kind },
        }),
      ),
    );
    return completed;
  }
}
