import { PartialType } from '@nestjs/swagger';
import { normaliseEmail, PageRequest } from '@funnelcast/service-kit';
import { Transform } from 'class-transformer';
import {
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsContactEmail, IsPersonName } from '../contacts/contact-rules.dto.js';
import { tidyName } from '../contacts/person-name.policy.js';
import { SessionResponse } from '../sessions/sessions.dto.js';
import { ONE_LINE, PARAGRAPHS, VIDEO_ADDRESS } from './plain-text.policy.js';
import { LONGEST_SLUG, SLUG } from './slug.policy.js';

/** Left out is fine, `null` is not: an edit must not empty what a webinar cannot be without. */
const MayBeAbsent = () => ValidateIf((_: object, value: unknown) => value !== undefined);

class WebinarCardRequest {
  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  title: string;

  /** Paragraphs of plain text. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(10_000)
  @Matches(PARAGRAPHS, { message: '$property must not hold control characters' })
  description?: string;

  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsPersonName()
  presenterName: string;

  /** Where answers to letters go; shown in calendar entries. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => normaliseEmail(value))
  @IsContactEmail()
  presenterEmail?: string | null;

  /** YouTube, Vimeo, HLS or MP4; a path such as `/sample.mp4` means this installation. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(VIDEO_ADDRESS, { message: '$property must begin with https://, http:// or /' })
  videoUrl?: string | null;

  /** The usual length of a session; an hour without it. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(1_440)
  durationMinutes?: number;

  /** IANA name, for sessions that are scheduled without one. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(64)
  timeZone?: string;
}

export class PublishWebinarRequest extends WebinarCardRequest {
  /** The address of the page, `/w/<slug>`; made from the title without it. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SLUG)
  @Matches(SLUG, { message: '$property must be lower-case letters, digits and single hyphens' })
  slug?: string;
}

/** Only what is to change. The slug is not among it: links that were sent must stay good. */
export class EditWebinarRequest extends PartialType(WebinarCardRequest, { skipNullProperties: false }) {}

export class WebinarResponse {
  id: string;
  slug: string;
  title: string;
  description: string;
  presenterName: string;
  presenterEmail: string | null;
  videoUrl: string | null;
  durationMinutes: number;
  /** IANA name. */
  timeZone: string;
  /** The landing page. */
  publicUrl: string;
  /** The latest first: those nearest to today, up to 50 in the list of webinars and 500 of one webinar. */
  sessions: SessionResponse[];
  /** People who hold a place in any of the sessions. */
  registrationCount: number;
  createdAt: string;
}

export class ListWebinarsRequest extends PageRequest {
  /** Part of the title. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  search?: string;
}

export class WebinarListResponse {
  items: WebinarResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
