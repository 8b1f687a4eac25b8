import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsTimeZone,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Rung, RUNGS } from '../products/rung.js';
import { SALES_ROLES, type SalesRole } from '../sales-team/sales-profile.js';
import { type Stage, STAGES } from '../scoring-rules/scoring.js';
import type { HandOffSettings } from './hand-off-rules.js';

const given = (_: object, value: unknown) => value !== null;

export class OwnerRuleBody {
  /** Where they stand, `bought` for whoever has paid an order, or `any`. */
  @IsIn([...STAGES, 'bought', 'any'])
  stage: Stage | 'bought' | 'any';

  /** The rung that comes next for the person. */
  @IsIn([...RUNGS, 'any'])
  rung: Rung | 'any';

  @IsIn(SALES_ROLES)
  role: SalesRole;

  /** Only those whose territory this is. */
  @IsBoolean()
  territory: boolean;

  @IsIn(['round-robin', 'least-load'])
  choose: 'round-robin' | 'least-load';
}

export class WorkingHoursBody {
  /** ISO weekdays: 1 is Monday. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  days: number[];

  /** `HH:MM`. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  from: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  to: string;

  @IsTimeZone()
  timeZone: string;
}

export class HandOffSettingsBody {
  /** How long somebody may take to accept, within the working hours. */
  @IsInt()
  @Min(1)
  @Max(10_080)
  acceptMinutes: number;

  /** Null: the time runs day and night. */
  @ValidateIf(given)
  @ValidateNested()
  @Type(() => WorkingHoursBody)
  workingHours: WorkingHoursBody | null;

  /** The first that fits, and for which somebody is free, decides. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OwnerRuleBody)
  rules: OwnerRuleBody[];

  static of(settings: HandOffSettings): HandOffSettingsBody {
    return settings;
  }
}
