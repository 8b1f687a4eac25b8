import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class ListEnrolmentsRequest {
  @IsOptional()
  @IsUUID()
  sequenceId?: string;

  @IsOptional()
  @IsUUID()
  contactId?: string;

  @IsOptional()
  @IsIn(['active', 'paused', 'finished', 'ended'])
  state?: string;

  /** Those who stand before this step, or wait in it. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  stepKey?: string;

  /** The id of the last enrolment seen. */
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

export class EnrolContactsRequest {
  @IsUUID()
  sequenceId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  contactIds: string[];
}

export class EnrolledResponse {
  /** The others walk it already, or may not return. */
  enrolled: number;
}

export class EnrolSegmentRequest {
  @IsUUID()
  sequenceId: string;

  /** The id of a segment, or the name of a ready-made one. */
  @IsString()
  @Length(1, 200)
  segmentId: string;

  /** What the page before told. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

export class EnrolledPageResponse extends EnrolledResponse {
  /** How many people of the segment this page looked at. */
  seen: number;
  /** Null when everybody has been looked at. */
  nextCursor: string | null;
}

export class SegmentOfPeopleResponse {
  segmentId: string;
  segment: string;
  people: number;
}

export class SegmentOfPeopleListResponse {
  items: SegmentOfPeopleResponse[];
  nextCursor: string | null;
}

export class EnrolmentResponse {
  id: string;
  sequenceId: string;
  sequenceName: string;
  version: number;
  contactId: string;
  contactName: string | null;
  contactEmail: string | null;
  state: 'active' | 'paused' | 'finished' | 'ended';
  /** Why it is paused or has ended. */
  because: string | null;
  stepKey: string | null;
  waitingFor: string | null;
  /** ISO 8601 instant. */
  nextDueAt: string | null;
  enrolledAt: string;
  endedAt: string | null;
}

export class EnrolmentListResponse {
  items: EnrolmentResponse[];
  nextCursor: string | null;
}
