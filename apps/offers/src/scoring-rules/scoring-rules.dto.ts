import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Cell, type Scoring, type Stage, STAGES } from './scoring.js';

const FITTING = 'fit';
const ENGAGING = 'engagement';

export class ScoringRuleRequest {
  /** Chosen by whoever makes the rule; entries in ledgers go by it. */
  @IsString()
  @MaxLength(40)
  id: string;

  /** About who somebody is, or about what they do. */
  @IsIn([FITTING, ENGAGING])
  kind: 'fit' | 'engagement';

  /** What may stand here, `/scoring-rules/fields` tells. */
  @IsString()
  @MaxLength(40)
  field: string;

  /** How a profile is compared; acts have none. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  operator?: string | null;

  /** In the form of the field: as in rules of segments for a profile; a number, a word or nothing for an act. */
  @IsOptional()
  value?: unknown;

  /** Below nothing, the act or trait takes points away. */
  @IsInt()
  @Min(-1_000)
  @Max(1_000)
  points: number;

  /** The most that the rule gives, or takes: to a session for what is done there, to a person for everything else. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  cap?: number | null;

  @IsBoolean()
  active: boolean;
}

export class StageOverridesRequest {
  /** Who wants no letters any more; null leaves it to the matrix. */
  @IsOptional()
  @IsIn(STAGES)
  unsubscribed?: Stage | null;

  /** Who bought; null leaves it to the matrix. */
  @IsOptional()
  @IsIn(STAGES)
  bought?: Stage | null;
}

export class ScoringRequest {
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ScoringRuleRequest)
  rules: ScoringRuleRequest[];

  /** After so many days what somebody did is worth half. */
  @IsInt()
  @Min(7)
  @Max(730)
  halfLifeDays: number;

  /** The score in one session from which somebody is told of as very hot. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  hotScore: number;

  /** From how many points on somebody is in class A, and in class B. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(10_000, { each: true })
  fitThresholds: number[];

  /** From how many points, as they are worth at the moment, somebody is in class 1, and in class 2. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(10_000, { each: true })
  engagementThresholds: number[];

  /** What each of the cells `A1` to `C3` means for sales. */
  @IsObject()
  stages: Record<string, string>;

  /** What comes before the matrix. */
  @IsObject()
  @ValidateNested()
  @Type(() => StageOverridesRequest)
  overrides: StageOverridesRequest;
}

export class SaveScoringRequest extends ScoringRequest {
  /** The one that was shown; 409 `scoring-changed-meanwhile` when there is another one by now. */
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  revision: number;
}

export class PreviewScoringRequest extends ScoringRequest {
  /** Whose list is shown. */
  @IsUUID()
  sessionId: string;
}

/** What was left out stands for nothing. */
export function scoringOf(given: ScoringRequest): Scoring {
  const { halfLifeDays, hotScore, fitThresholds, engagementThresholds, stages, overrides } = given;
  return {
    rules: given.rules.map(({ operator = null, value = null, cap = null, ...rule }) => ({
      id: rule.id,
      kind: rule.kind,
      field: rule.field,
      operator,
      value,
      points: rule.points,
      cap,
      active: rule.active,
    })),
    halfLifeDays,
    hotScore,
    fitThresholds: fitThresholds as [number, number],
    engagementThresholds: engagementThresholds as [number, number],
    stages: stages as Record<Cell, Stage>,
    overrides: { unsubscribed: overrides.unsubscribed ?? null, bought: overrides.bought ?? null },
  };
}
