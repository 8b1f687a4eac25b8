import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  NotEquals,
  ValidateNested,
} from 'class-validator';
import { ANCHORS, AUDIENCES, type Step, TEMPLATE_KEYS, type Translation } from './step.js';

const YEAR_MINUTES = 366 * 24 * 60;

const LANGUAGE = /^[a-z]{2,3}$/;

export class TranslationRequest implements Translation {
  /** `ru`: without region, and not English, which the step itself is written in. */
  @Matches(LANGUAGE)
  @NotEquals('en')
  language: string;

  /** Liquid. */
  @IsString()
  @Length(1, 300)
  subject: string;

  /** Liquid, as in the step. */
  @IsString()
  @Length(1, 20_000)
  body: string;
}

export class StepRequest implements Step {
  /** Stays the same when the step is edited: who got a step once does not get it again. */
  @Matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  @MaxLength(60)
  key: string;

  /** What the offset counts from. */
  @IsIn(ANCHORS)
  anchor: Step['anchor'];

  /** Negative means before. Only a session's start has a before. */
  @IsInt()
  @Min(-YEAR_MINUTES)
  @Max(YEAR_MINUTES)
  offsetMinutes: number;

  @IsIn(['email'])
  channel: 'email';

  /** What kind of letter it is; a confirmation carries the calendar entry. */
  @IsIn(TEMPLATE_KEYS)
  templateKey: Step['templateKey'];

  /** Liquid. */
  @IsString()
  @Length(1, 300)
  subject: string;

  /** Liquid over plain paragraphs; `[Join]({{ join_url }})` becomes a button, `**words**` become bold. */
  @IsString()
  @Length(1, 20_000)
  body: string;

  /** The letter in other languages, for contacts who speak them; without any, everybody gets the one above. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((translation: TranslationRequest) => translation?.language)
  @ValidateNested({ each: true })
  @Type(() => TranslationRequest)
  translations?: TranslationRequest[];

  @IsIn(AUDIENCES)
  audience: Step['audience'];

  /** After that long the letter is not sent any more. */
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  expiresAfterMinutes: number;
}

export class ReplaceSequenceRequest {
  @IsString()
  @Length(1, 200)
  name: string;

  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique((step: StepRequest) => step?.key)
  @ValidateNested({ each: true })
  @Type(() => StepRequest)
  steps: StepRequest[];
}

export class PreviewStepRequest {
  @IsString()
  @MaxLength(60)
  stepKey: string;

  /** Which of the letter's languages; English when it is not translated into this one. */
  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  /** To see a subject that is not saved yet. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  subject?: string;

  /** To see a letter that is not saved yet. */
  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  body?: string;
}

export class TranslationResponse {
  language: string;
  subject: string;
  body: string;
}

export class StepResponse {
  key: string;
  anchor: 'enrolment' | 'session-start' | 'session-end';
  offsetMinutes: number;
  channel: 'email';
  templateKey: 'confirmation' | 'reminder' | 'live' | 'follow-up' | 'letter';
  subject: string;
  body: string;
  translations: TranslationResponse[];
  audience: 'everyone' | 'attended' | 'no-show';
  expiresAfterMinutes: number;
}

export class SequenceResponse {
  id: string;
  name: string;
  steps: StepResponse[];
}

export class SequenceListResponse {
  items: SequenceResponse[];
  nextCursor: string | null;
}

export class LetterPreviewResponse {
  subject: string;
  html: string;
  text: string;
}
