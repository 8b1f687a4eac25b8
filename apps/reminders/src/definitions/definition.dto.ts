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
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { HAPPENING_KINDS, type HappeningKind } from '../happenings/happening.js';
import {
  type Pattern,
  REENTRIES,
  type Reentry,
  type SequenceDefinition,
  type Trigger,
  TRIGGER_KINDS,
} from './definition.js';
import { IsWords } from './is-words.js';
import { StepDefinitionRequest } from './step-definition.dto.js';

const TRIGGERS = [...TRIGGER_KINDS, 'contact-date', 'inactivity', 'by-hand'] as const;
const YEAR_DAYS = 366;

export class TriggerRequest implements Trigger {
  /** What enrols people. */
  @IsIn(TRIGGERS)
  on: Trigger['on'];

  /** About what it has to be, such as `{"status": "no-show"}`; every one of them must be equal. */
  @IsOptional()
  @IsWords()
  match?: Record<string, string>;

  /** For `contact-date`: the attribute that holds it, as `YYYY-MM-DD`. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  attribute?: string;

  /** For `contact-date`: begins each year on its day and month, such as a birthday; re-entry has to be allowed. */
  @IsOptional()
  @IsBoolean()
  everyYear?: boolean;

  /** For `inactivity`: days of silence; for `contact-date`: so many days before it. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10 * YEAR_DAYS)
  days?: number;
}

export class ReentryRequest implements Reentry {
  /** Who rests at the end counts as at the end; `start-over` ends a walk under way when it begins again. */
  @IsIn(REENTRIES)
  allow: Reentry['allow'];

  /** For `after-days`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10 * YEAR_DAYS)
  days?: number;
}

export class PatternRequest implements Pattern {
  @IsIn(HAPPENING_KINDS)
  kind: HappeningKind;

  /** About what it has to be; empty for any. */
  @IsWords()
  match: Record<string, string>;
}

export class SequenceDefinitionRequest implements SequenceDefinition {
  @ValidateNested()
  @Type(() => TriggerRequest)
  trigger: TriggerRequest;

  @ValidateNested()
  @Type(() => ReentryRequest)
  reentry: ReentryRequest;

  /** What ends a walk at once. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PatternRequest)
  goals: PatternRequest[];

  /** People rest at the end, for steps that a later version adds, instead of finishing. */
  @IsBoolean()
  restAtEnd: boolean;

  /** In the order in which they are walked; those of a branch stand after the step that branches. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((step: StepDefinitionRequest) => step?.key)
  @ValidateNested({ each: true })
  @Type(() => StepDefinitionRequest)
  steps: StepDefinitionRequest[];
}
