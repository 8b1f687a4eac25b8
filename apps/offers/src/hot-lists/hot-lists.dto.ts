import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SEGMENTS } from '../segments/segment-rules.policy.js';
import { ENOUGH_TOUCHES, type HotListSegment } from './hot-list-conditions.js';
import { BEST_REASONS, type BestReasonCode } from './best-reason.policy.js';
import type { HotPerson } from './hot-list-rows.js';
import { CELLS, PHASES, STAGES, type Cell, type Phase, type Stage } from '../scoring-rules/scoring.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { LANGUAGE_TAG } from '../texts/sales-voice.js';

const FILTERS: HotListSegment[] = [...SEGMENTS, 'clicked-not-bought'];
const OWNER = /^(me|nobody|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i;
/** A field left empty in a form is no filter. */
const unlessEmpty = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
/** In an address everything is text. */
const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' || value === '' ? undefined : value;

/** Who is wanted from a list, whichever session it is of. */
export class HotListConditions {
  /** Only people in this segment. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(FILTERS)
  segment?: HotListSegment;

  /** Part of a name or an address. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsString()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  q?: string;

  /** Only people with at least this score. */
  @IsOptional()
  @Transform(unlessEmpty)
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minScore?: number;

  /** Only leads at this stage. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(STAGES)
  stage?: Stage;

  /** Only leads in this cell of the matrix of fit (A to C) and engagement (1 to 3). */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(CELLS)
  cell?: Cell;

  /** Only people in this phase of buying. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsIn(PHASES)
  phase?: Phase;

  /** Only people contacted fewer than seven times. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  fewTouches?: boolean;

  /** Only people with a phone number. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  hasPhone?: boolean;

  /** Only members of this segment by rule. */
  @IsOptional()
  @Transform(unlessEmpty)
  @IsUUID()
  memberOf?: string;

  /** Only people whom this member has or is offered: an id, `me`, or `nobody` for people without an owner. */
  @IsOptional()
  @Transform(unlessEmpty)
  @Matches(OWNER)
  owner?: string;
}

/** Who is wanted from the list of a session. */
export class HotListFilterRequest extends HotListConditions {
  @IsUUID()
  sessionId: string;
}

export class HotListSheetRequest extends HotListFilterRequest {
  /** Headings and words for people, in this language (English if we do not speak it); left out, the sheet has names and codes for programs. */
  @IsOptional()
  @Transform(unlessEmpty)
  @Matches(LANGUAGE_TAG)
  language?: string;
}

/** Of whom the filters find only those who were chosen. */
export class ChosenSheetRequest extends HotListSheetRequest {
  /** One to 500 registrations. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  registrationIds: string[];
}

export class HotListRequest extends HotListFilterRequest {
  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  /** At most so many people. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** Leaves out so many people first, after `cursor` where there is one: a long list is shown from any place. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset: number = 0;
}

export class WatchHotListRequest {
  @IsUUID()
  sessionId: string;
}

export class ReasonResponse {
  points: number;
  /** In plain words: `stayed 52 of 60 minutes`. */
  text: string;
}

export class BestReasonResponse {
  @ApiProperty({ enum: BEST_REASONS })
  code: BestReasonCode;
  /** What was answered, or how often something was done. */
  detail: string | null;
  /** In plain words: `clicked the offer twice and has not bought`. */
  text: string;
}

export class HotOwnerResponse {
  memberId: string;
  name: string;
  /** `offered` until they have accepted. */
  state: 'offered' | 'accepted';
}

export class HotCallResponse {
  outcome: string;
  at: string;
  /** Null where a sequence asked for the call. */
  memberName: string | null;
}

export class HotPersonResponse {
  registrationId: string;
  contactId: string;
  name: string;
  email: string;
  /** The sum of the points of the reasons. */
  score: number;
  reasons: ReasonResponse[];
  segments: string[];
  minutes: number;
  lastActivityAt: string | null;
  status: string;
  bought: boolean;
  /** In the room at this moment. */
  joinedNow: boolean;
  /** How often the offer was clicked. */
  clicks: number;
  /** Contact attempts so far, over all sessions. */
  touches: number;
  /** Fewer than seven contact attempts: most people buy after about as many. */
  fewTouches: boolean;
  lastTouchAt: string | null;
  /** What follows for sales. */
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  /** Why, in plain words; empty while nothing has been worked out. */
  stageReason: string;
  /** Fit (A to C) and engagement (1 to 3) of the person. */
  @ApiProperty({ enum: CELLS })
  cell: Cell;
  /** Points for who they are. */
  fit: number;
  /** Where in buying the person is. */
  @ApiProperty({ enum: PHASES })
  phase: Phase;
  phaseReason: string;
  phone: string | null;
  /** IANA name; empty while nobody told it. */
  timeZone: string;
  /** Who of sales has them, or is asked to take them; null while nobody does. */
  owner: HotOwnerResponse | null;
  /** They want no phone calls. */
  callsDeclined: boolean;
  /** What came of the latest call; null before the first. */
  lastCall: HotCallResponse | null;
  /** The best reason to call. */
  best: BestReasonResponse;

  static of(person: HotPerson): HotPersonResponse {
    const { sessionId: _, ...shown } = person;
    return Object.assign(new HotPersonResponse(), shown, {
      lastActivityAt: person.lastActivityAt?.toISOString() ?? null,
      lastTouchAt: person.lastTouchAt?.toISOString() ?? null,
      lastCall: person.lastCall && { ...person.lastCall, at: person.lastCall.at.toISOString() },
      fewTouches: person.touches < ENOUGH_TOUCHES,
    });
  }
}

export class HotListResponse {
  items: HotPersonResponse[];
  nextCursor: string | null;
  /** How many people match the filters. */
  total: number;
}
