import { applyDecorators } from '@nestjs/common';
import { PartialType } from '@nestjs/swagger';
import { normaliseEmail, PageRequest } from '@funnelcast/service-kit';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsContactEmail, IsPersonName } from '../contacts/contact-rules.dto.js';
import { tidyName } from '../contacts/person-name.policy.js';
import { PictureResponse } from '../pictures/pictures.dto.js';
import { SessionResponse } from '../sessions/sessions.dto.js';
import { ONE_LINE, PARAGRAPHS, VIDEO_ADDRESS } from './plain-text.policy.js';
import { LONGEST_SLUG, SLUG } from './slug.policy.js';

/** Left out is fine, `null` is not: an edit must not empty what a webinar cannot be without. */
const MayBeAbsent = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** Text for one line of a page. */
const IsShortText = (longest: number, { each = false } = {}) =>
  applyDecorators(
    IsString({ each }),
    MaxLength(longest, { each }),
    Matches(ONE_LINE, { each, message: '$property must be one line without control characters' }),
  );

export class CoPresenterRequest {
  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsPersonName()
  name: string;

  /** Their role, or a sentence about them. */
  @IsShortText(300)
  about: string = '';

  /** An uploaded portrait. */
  @IsOptional()
  @IsUUID()
  photoId: string | null = null;
}

class WebinarCardRequest {
  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  title: string;

  /** One sentence under the title: what people will be able to do afterwards. */
  @MayBeAbsent()
  @IsShortText(200)
  promise?: string;

  /** Paragraphs of plain text. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(10_000)
  @Matches(PARAGRAPHS, { message: '$property must not hold control characters' })
  description?: string;

  /** What people will learn, a line each. */
  @MayBeAbsent()
  @ArrayMaxSize(8)
  @IsShortText(160, { each: true })
  takeaways?: string[];

  /** Whose name the letters and calendar entries bear. */
  @Transform(({ value }: { value: unknown }) => tidyName(value))
  @IsPersonName()
  presenterName: string;

  /** Their role, or a sentence about them. */
  @MayBeAbsent()
  @IsShortText(300)
  presenterAbout?: string;

  /** An uploaded portrait. */
  @IsOptional()
  @IsUUID()
  presenterPhotoId?: string | null;

  /** Who presents with them, in the order in which the page shows them. */
  @MayBeAbsent()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => CoPresenterRequest)
  coPresenters?: CoPresenterRequest[];

  /** An uploaded cover; without one something fitting is drawn. */
  @IsOptional()
  @IsUUID()
  coverId?: string | null;

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

export class ListWebinarsRequest extends PageRequest {
  /** Only webinars with these words in their title or their presenter’s name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(ONE_LINE, { message: '$property must be one line without control characters' })
  search?: string;
}

export class CoPresenterResponse {
  name: string;
  about: string;
  photo: PictureResponse | null;
}

export class WebinarResponse {
  id: string;
  slug: string;
  title: string;
  promise: string;
  description: string;
  takeaways: string[];
  presenterName: string;
  presenterEmail: string | null;
  presenterAbout: string;
  presenterPhoto: PictureResponse | null;
  coPresenters: CoPresenterResponse[];
  /** The uploaded one, if any. */
  cover: PictureResponse | null;
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

export class WebinarListResponse {
  items: WebinarResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
