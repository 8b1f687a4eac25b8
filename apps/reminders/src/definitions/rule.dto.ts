import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type Clause,
  type Rule,
  RULE_FIELDS,
  RULE_OPERATORS,
  type RuleField,
  type RuleOperator,
} from '../conditions/rule.js';
import { HAPPENING_KINDS, type HappeningKind } from '../happenings/happening.js';
import { IsWords } from './is-words.js';

export class ClauseRequest implements Clause {
  @IsIn(RULE_FIELDS)
  field: RuleField;

  @IsIn(RULE_OPERATORS)
  operator: RuleOperator;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  value?: string;

  /** For `attribute`: its name. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  attribute?: string;

  /** For `happened`. */
  @IsOptional()
  @IsIn(HAPPENING_KINDS)
  happening?: HappeningKind;

  /** For `happened`: about what. */
  @IsOptional()
  @IsWords()
  match?: Record<string, string>;

  /** For `happened` and `touches`: only the last so many days count. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  withinDays?: number;
}

export class RuleRequest implements Rule {
  @IsIn(['all', 'any'])
  join: Rule['join'];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ClauseRequest)
  clauses: ClauseRequest[];
}
