import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class ListTouchesRequest {
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @IsOptional()
  @IsUUID()
  contactId?: string;

  /** The id of the last touch seen. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class TouchResponse {
  id: string;
  /** The walk that it belongs to; for the letters of the ladder, the registration. */
  registrationId: string;
  contactId: string;
  contactName: string | null;
  contactEmail: string | null;
  sessionId: string | null;
  /** Of a sequence besides the ladder. */
  sequenceName: string | null;
  stepKey: string;
  /** `email`, `sms`, `telegram`, `webhook`, `call`, `letter`. */
  channel: string;
  state: 'pending' | 'leased' | 'sent' | 'skipped' | 'failed';
  /** ISO 8601 instant. */
  dueAt: string;
  sentAt: string | null;
  attempts: number;
  /**
   * Why it was skipped or failed; of what is queued, why it has not gone yet: `bad-hour`, `outside-send-window`,
   * `warm-up-limit` or `not-taken-yet`.
   */
  reason: string | null;
  /** When what is queued is tried next: later than it was due under a warm-up, or after a failure. */
  nextTryAt: string | null;
  /** It waits because the walk, or the whole sequence, stands still. */
  held: boolean;
}

export class TouchListResponse {
  items: TouchResponse[];
  nextCursor: string | null;
}
