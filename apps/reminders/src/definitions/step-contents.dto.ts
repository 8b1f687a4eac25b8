import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { HAPPENING_KINDS, type HappeningKind } from '../happenings/happening.js';
import { TranslationRequest } from '../sequences/sequence.dto.js';
import {
  type MarkContent,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageContent,
  type Pattern,
  TASK_KINDS,
  type TaskContent,
} from './definition.js';
import { IsWords } from './is-words.js';

export class MessageRequest implements MessageContent {
  @IsIn(MESSAGE_CHANNELS)
  channel: MessageChannel;

  /** Liquid; for e-mail alone, elsewhere empty. */
  @IsString()
  @MaxLength(300)
  subject: string;

  /** Liquid; for e-mail with the markup of letters. */
  @IsString()
  @MaxLength(50_000)
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((translation: TranslationRequest) => translation?.language)
  @ValidateNested({ each: true })
  @Type(() => TranslationRequest)
  translations?: TranslationRequest[];

  /** Then it is not for those who bought, nor for those who declined offers. */
  @IsBoolean()
  sells: boolean;

  /** The offer that it sells and links to; whoever bought what that one sells does not get it. Without it that of the webinar. */
  @IsOptional()
  @IsUUID()
  offerId?: string;

  /** Instead: the offer of the rung above the highest that the reader has bought; where there is none, it names none. */
  @IsOptional()
  @IsBoolean()
  nextRung?: boolean;
}

export class TaskRequest implements TaskContent {
  @IsIn(TASK_KINDS)
  kind: TaskContent['kind'];

  @IsString()
  @MaxLength(200)
  title: string;

  /** Liquid: what to say, or the words of the posted letter. */
  @IsString()
  @MaxLength(20_000)
  script: string;
}

export class WaitedForRequest implements Pattern {
  @IsIn(HAPPENING_KINDS)
  kind: HappeningKind;

  @IsWords()
  match: Record<string, string>;
}

export class WaitRequest {
  /** What has happened since the enrolment counts too. */
  @ValidateNested()
  @Type(() => WaitedForRequest)
  for: WaitedForRequest;

  /** Without one it waits for ever. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366 * 24 * 60)
  timeoutMinutes?: number;
}

export class SplitBranchRequest {
  @IsString()
  @Length(1, 60)
  name: string;

  /** Its share, in proportion to the others. */
  @IsInt()
  @Min(0)
  @Max(1000)
  weight: number;
}

export class MarkRequest implements MarkContent {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  addTags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  removeTags?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(60)
  attribute?: string;

  /** Empty takes the attribute away. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  value?: string;
}
