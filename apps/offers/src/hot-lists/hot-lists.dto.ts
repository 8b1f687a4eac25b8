import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { SEGMENTS } from '../segments/segment-rules.policy.js';
import type { HotListSegment } from './hot-list-conditions.js';
import type { HotPerson } from './hot-list-rows.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';

const FILTERS: HotListSegment[] = [...SEGMENTS, 'clicked-not-bought'];
/** A field left empty in a form is no filter. */
const unlessEmpty = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Who is wanted from the list. */
export class HotListFilterRequest {
  @IsUUID()
  sessionId: string;

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

  static of(person: HotPerson): HotPersonResponse {
    return Object.assign(new HotPersonResponse(), person, {
      lastActivityAt: person.lastActivityAt?.toISOString() ?? null,
    });
  }
}

export class HotListResponse {
  items: HotPersonResponse[];
  nextCursor: string | null;
  /** How many people match the filters. */
  total: number;
}
