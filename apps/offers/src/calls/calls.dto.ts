import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { CALL_OUTCOMES, type CallOutcome } from './call-outcomes.js';
import type { ListedCall } from './list-calls.query.js';

/** What came of a call, whoever was called. */
export class CallOutcomeRequest {
  @IsIn(CALL_OUTCOMES)
  outcome: CallOutcome;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  note?: string | null;

  /** With the outcome `call-back`, and only with it. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  callBackAt?: Date | null;

  /** When to call again after `positive` or `neutral`. Left out: in a week after `neutral`, else never; null: never. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  nextCallAt?: Date | null;
}

export class RecordCallRequest extends CallOutcomeRequest {
  @IsUUID()
  contactId: string;
}

export class CallMadeRequest {
  /** Of the caller's choice: sent again under the same id, it records nothing twice. */
  @IsUUID()
  callId: string;

  @IsUUID()
  contactId: string;
}

export class RecordCallsRequest extends CallOutcomeRequest {
  /** One to 500, each to somebody else. */
  @Type(() => CallMadeRequest)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(({ contactId }: CallMadeRequest) => contactId)
  @ValidateNested({ each: true })
  calls: CallMadeRequest[];
}

export class RecordedCallsResponse {
  /** How many stand there now; whom nobody knows any more is left out. */
  recorded: number;
}

export class ListCallsRequest extends PageRequest {
  @IsUUID()
  contactId: string;
}

export class CallResponse {
  id: string;
  contactId: string;
  memberName: string;
  outcome: 'positive' | 'neutral' | 'negative' | 'no-answer' | 'call-back';
  note: string | null;
  callBackAt: string | null;
  at: string;

  static of({ callBackAt, at, ...call }: ListedCall): CallResponse {
    return { ...call, callBackAt: callBackAt?.toISOString() ?? null, at: at.toISOString() };
  }
}

export class CallListResponse {
  items: CallResponse[];
  nextCursor: string | null;
}
