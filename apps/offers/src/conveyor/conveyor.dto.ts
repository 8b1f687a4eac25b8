import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageRequest } from '@funnelcast/service-kit';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { type ConveyorStage, STAGE_OWNERS, type StageOwner } from './conveyor-stage.js';
import { proposedStages } from './default-stages.js';
import type { PersonInStage } from './list-people.query.js';
import { getJson } from './parse-get.policy.js';
import type { Board, StageOnBoard } from './show-board.query.js';
import type { StageOfPerson } from './show-place.query.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const given = (_: object, value: unknown) => value !== null;

export class StageBody {
  /** Null for a new one. */
  @ValidateIf(given)
  @IsUUID()
  id: string | null;

  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  @Matches(STORABLE_TEXT)
  name: string;

  @IsString()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  result: string;

  @IsIn(STAGE_OWNERS)
  owner: StageOwner;

  /** What we give to whoever is to come here. */
  @IsString()
  @MaxLength(500)
  @Matches(STORABLE_TEXT)
  gives: string;

  /** What we must get, in words. */
  @IsString()
  @MaxLength(500)
  @Matches(STORABLE_TEXT)
  gets: string;

  /** What to say to whoever is to come here. */
  @IsString()
  @MaxLength(5000)
  @Matches(STORABLE_TEXT)
  script: string;

  /**
   * How we know that it was received: `{"kind": "rule", "rule": ...}` as segments have them, without days and segments;
   * `{"kind": "code-word", "word": null}` for any code word or a certain one; `{"kind": "by-hand"}` for a member's word.
   */
  @IsObject()
  get: Record<string, unknown>;

  /** Whoever is here has passed all stages before. */
  @IsBoolean()
  overtakes: boolean;

  /** Longer than that is stuck; null for never. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(3650)
  stuckDays: number | null;

  static of({ id, get, ...stage }: Omit<ConveyorStage, 'id'> & { id: string | null }): StageBody {
    const { name, result, owner, gives, gets, script, overtakes, stuckDays } = stage;
    return { id, name, result, owner, gives, gets, script, get: { ...getJson(get) }, overtakes, stuckDays };
  }
}

export class ChangeConveyorRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => StageBody)
  stages: StageBody[];
}

export class StageOnBoardResponse {
  stage: StageBody;
  stageId: string;
  people: number;
  stuck: number;
  /** Here or further: what conversions are counted from. */
  reached: number;

  static of({ people, stuck, reached, ...stage }: StageOnBoard): StageOnBoardResponse {
    return { stage: StageBody.of(stage), stageId: stage.id, people, stuck, reached };
  }
}

export class ConveyorResponse {
  /** False: these are stages to begin with, and nobody is in them. */
  started: boolean;
  /** Everybody is being looked at: the numbers are about to change. */
  counting: boolean;
  stages: StageOnBoardResponse[];
  /** Stages to begin with, in the language that was asked for. */
  proposal: StageBody[];

  static of(board: Board | null, asked: string): ConveyorResponse {
    return {
      started: board !== null,
      counting: board?.counting ?? false,
      stages: board?.stages.map((stage) => StageOnBoardResponse.of(stage)) ?? [],
      proposal: proposedStages(asked).map((stage) => StageBody.of({ ...stage, id: null })),
    };
  }
}

export class ListPeopleRequest extends PageRequest {
  /** Only those who have been there too long. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  stuck: boolean = false;
}

export class PersonInStageResponse {
  contactId: string;
  name: string;
  email: string;
  since: string;
  stuck: boolean;
  touches: number;
  /** Who of sales has them. */
  ownerName: string | null;

  static of({ since, ...person }: PersonInStage): PersonInStageResponse {
    return { ...person, since: since.toISOString() };
  }
}

export class PeopleInStageResponse {
  items: PersonInStageResponse[];
  nextCursor: string | null;
}

export class StageOfPersonResponse implements StageOfPerson {
  id: string;
  name: string;
  gets: string;
  received: boolean;
  passed: boolean;
  /** Whether a member may record it. */
  byHand: boolean;
  recordedBy: string | null;
  note: string | null;
}

export class PlaceResponse {
  /** Empty while the workspace has no conveyor. */
  stages: StageOfPersonResponse[];
}

export class RecordGetRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  note?: string | null;
}
