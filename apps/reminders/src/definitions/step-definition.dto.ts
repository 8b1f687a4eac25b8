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
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TIMING_ANCHORS, type Timing, type TimingAnchor } from '../timing/timing.js';
import { type Place, STEP_KINDS, type StepDefinition, type StepKind } from './definition.js';
import { RuleRequest } from './rule.dto.js';
import {
  MarkRequest,
  MessageRequest,
  SplitBranchRequest,
  TaskRequest,
  WaitRequest,
} from './step-contents.dto.js';

const STEP_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const YEAR_DAYS = 366;
const YEAR_MINUTES = YEAR_DAYS * 24 * 60;
/** The generator of the API's description reads constants, and no arithmetic. */
const YEAR_BEFORE_DAYS = -366;
const YEAR_BEFORE_MINUTES = -527_040;

export class PlaceRequest implements Place {
  @Matches(STEP_KEY)
  @MaxLength(60)
  stepKey: string;

  @IsString()
  @Length(1, 60)
  branch: string;
}

export class TimingRequest implements Timing {
  @IsIn(TIMING_ANCHORS)
  anchor: TimingAnchor;

  /** Calendar days on the person’s wall; negative means before. */
  @IsInt()
  @Min(YEAR_BEFORE_DAYS)
  @Max(YEAR_DAYS)
  offsetDays: number;

  @IsInt()
  @Min(YEAR_BEFORE_MINUTES)
  @Max(YEAR_MINUTES)
  offsetMinutes: number;

  /** `10:00`, on the person’s wall. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  at?: string;

  /** ISO weekdays: Monday is 1, Sunday 7. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];

  /** For `contact-date`. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  attribute?: string;

  /** For `contact-date`: its first return since the walk began, whatever the year; the 29th of February may be the 28th. */
  @IsOptional()
  @IsBoolean()
  everyYear?: boolean;
}

export class StepDefinitionRequest implements StepDefinition {
  /** Stays the same when the step is edited: people’s progress is kept by it. */
  @Matches(STEP_KEY)
  @MaxLength(60)
  key: string;

  @IsIn(STEP_KINDS)
  kind: StepKind;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  /** The step and the branch of it in which this one stands; without one it stands in the trunk. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PlaceRequest)
  within?: PlaceRequest;

  /** Without one the step follows the one before it at once. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TimingRequest)
  timing?: TimingRequest;

  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  expiresAfterMinutes: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => MessageRequest)
  message?: MessageRequest;

  @IsOptional()
  @ValidateNested()
  @Type(() => TaskRequest)
  task?: TaskRequest;

  @IsOptional()
  @ValidateNested()
  @Type(() => WaitRequest)
  wait?: WaitRequest;

  @IsOptional()
  @ValidateNested()
  @Type(() => RuleRequest)
  condition?: RuleRequest;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique((branch: SplitBranchRequest) => branch?.name)
  @ValidateNested({ each: true })
  @Type(() => SplitBranchRequest)
  split?: SplitBranchRequest[];

  @IsOptional()
  @ValidateNested()
  @Type(() => MarkRequest)
  mark?: MarkRequest;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  goToSequenceId?: string;

  /** For `webhook`: what the receiver is told has happened. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  @MaxLength(100)
  webhookEvent?: string;
}
