import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { TeamMember } from './list-sales-team.query.js';
import { type Rung, RUNGS } from '../products/rung.js';
import { SALES_ROLES, type SalesProfile, type SalesRole } from './sales-profile.js';

const given = (_: object, value: unknown) => value !== null;

export class SalesProfileBody implements SalesProfile {
  @IsIn(SALES_ROLES)
  role: SalesRole;

  /** `de`, `ru`; empty lists take everybody. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  @Matches(STORABLE_TEXT, { each: true })
  languages: string[];

  /** IANA names. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @Matches(STORABLE_TEXT, { each: true })
  timeZones: string[];

  /** As the attribute `country` of contacts has them. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(STORABLE_TEXT, { each: true })
  countries: string[];

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(STORABLE_TEXT, { each: true })
  tags: string[];

  /** Only people for whom one of these comes next. */
  @IsArray()
  @ArrayUnique()
  @IsIn(RUNGS, { each: true })
  rungs: Rung[];

  /** How many people may still ask something of them; null for any number. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(100_000)
  maxLoad: number | null;

  /** Nobody new is offered to them for now. */
  @IsBoolean()
  away: boolean;
}

export class TeamMemberResponse {
  memberId: string;
  name: string;
  email: string;
  /** In the workspace. */
  role: string;
  /** False for somebody who has left while people are still with them. */
  here: boolean;
  /** Null for whoever is not in sales. */
  profile: SalesProfileBody | null;
  leads: number;
  offered: number;
}

export class SalesTeamResponse {
  items: TeamMemberResponse[];

  static of(items: TeamMember[]): SalesTeamResponse {
    return { items };
  }
}
