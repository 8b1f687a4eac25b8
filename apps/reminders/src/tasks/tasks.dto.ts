import { Transform, Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DateTime } from 'luxon';
import { PageRequest } from '@funnelcast/service-kit';
import { knownZone } from '../letters/local-time.js';
import type { TaskView } from './list-tasks.query.js';
import {
  TASK_KINDS,
  TASK_OUTCOMES,
  TASK_STATES,
  type TaskKind,
  type TaskOutcome,
  type TaskState,
} from './task.js';

/** A field left empty in a form is no filter. */
const unlessEmpty = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

export class ListTasksRequest extends PageRequest {
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(TASK_STATES)
  state?: TaskState;

  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(TASK_KINDS)
  kind?: TaskKind;

  /** Only what is due before. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  dueBefore?: Date;

  @IsOptional()
  @IsUUID()
  contactId?: string;
}

export class RecordTaskOutcomeRequest {
  /** What came of it, which ends the task. */
  @IsOptional()
  @IsIn(TASK_OUTCOMES)
  outcome?: TaskOutcome;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Instead of an outcome: try again then, within half a year; the task and its walk wait as much longer. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  callBackAt?: Date;
}

export class TaskResponse {
  id: string;
  kind: 'call' | 'letter';
  title: string;
  /** What to say, or the words of the letter, with the person’s own values. */
  script: string;
  /** Why the words still show their tags: a value is missing. */
  problem: string | null;
  state: 'open' | 'done' | 'cancelled' | 'expired';
  stepKey: string;
  dueAt: string;
  expiresAt: string | null;
  contactId: string;
  contactName: string;
  contactEmail: string;
  /** E.164; null when none is known. */
  phone: string | null;
  /** IANA name of the person’s own zone. */
  timeZone: string;
  /** What their clock shows now, with its offset: think of it before you call. */
  localTime: string;
  outcome: 'positive' | 'neutral' | 'negative' | 'no-answer' | null;
  note: string | null;
  /** How often it was put off. */
  callBacks: number;
  completedAt: string | null;
  completedBy: string | null;
  /** Why it was cancelled. */
  reason: string | null;
  /** When the letter was last printed. */
  exportedAt: string | null;

  static of({ task, now, title, script, problem }: TaskView): TaskResponse {
    const timeZone = knownZone(task.time_zone, task.workspace_zone);
    return {
      id: task.id,
      kind: task.kind,
      title,
      script,
      problem,
      state: task.state,
      stepKey: task.step_key,
      dueAt: task.due_at.toISOString(),
      expiresAt: task.expires_at?.toISOString() ?? null,
      contactId: task.contact_id,
      contactName: task.name,
      contactEmail: task.email,
      phone: task.phone,
      timeZone,
      localTime: DateTime.fromJSDate(now, { zone: timeZone }).toISO({ suppressMilliseconds: true })!,
      outcome: task.outcome,
      note: task.note,
      callBacks: task.call_backs,
      completedAt: task.completed_at?.toISOString() ?? null,
      completedBy: task.completed_by,
      reason: task.reason,
      exportedAt: task.exported_at?.toISOString() ?? null,
    };
  }
}

export class TaskListResponse {
  items: TaskResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
