import { IsInstant } from '@funnelcast/service-kit';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsWords } from '../definitions/is-words.js';

export class DryRunRequest {
  /** Whom to walk; without any, the newest contacts. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  contactIds?: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** When they would be enrolled; now without one. */
  @IsOptional()
  @IsInstant()
  startAt?: string;

  /** The session around which they would be; the next one without. */
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** When the offer of whoever was presented none ends; a week after the beginning without. */
  @IsOptional()
  @IsInstant()
  offerDeadlineAt?: string;

  /** By step key, what is taken for granted: `happened` for a wait, an outcome for a task. */
  @IsOptional()
  @IsWords()
  branches?: Record<string, string>;
}

export class ForeseenResponse {
  /** Nothing at the end. */
  stepKey: string | null;
  /** ISO 8601 instant. */
  at: string;
  what: 'send' | 'skip' | 'task' | 'branch' | 'wait' | 'rest' | 'end';
  channel: string | null;
  /** Why not, or which branch. */
  detail: string | null;
}

export class DryRunPersonResponse {
  contactId: string;
  name: string;
  email: string;
  /** In which the times were found. */
  timeZone: string;
  /** Why they would not begin at all; what would follow is told all the same. */
  wouldNotBegin: 'walks-already' | 'may-not-return' | 'goal-reached' | 'trigger-not-met' | null;
  /** When their offer ends, where a step counts from that. */
  offerDeadlineAt: string | null;
  /** Nobody has told them that deadline: it is assumed. */
  deadlineAssumed: boolean;
  entries: ForeseenResponse[];
}

export class DryRunResponse {
  people: DryRunPersonResponse[];
}

export class AheadResponse extends ForeseenResponse {
  enrolmentId: string;
  sequenceId: string;
  sequenceName: string;
  stepName: string | null;
}

export class AheadListResponse {
  items: AheadResponse[];
  nextCursor: string | null;
}

export class LookAheadRequest {
  @IsUUID()
  contactId: string;
}
