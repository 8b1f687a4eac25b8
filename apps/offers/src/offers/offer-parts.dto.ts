import { IsInstant } from '@funnelcast/service-kit';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
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
import { type Rung, RUNGS } from '../products/rung.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { type Audience, type AudienceKind, AUDIENCES } from './audience.js';
import { DiscountsBody } from './discounts.dto.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const YEAR_MINUTES = 366 * 1440;

/** Who an offer is for. */
export class AudienceBody {
  @IsIn(AUDIENCES)
  kind: AudienceKind;

  /** Minutes for `watched-minutes`, per cent of the session for `watched-share`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  least?: number | null;

  /** For `segment`. */
  @IsOptional()
  @IsUUID()
  segmentId?: string | null;

  /** For `buyers`: of this product. */
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  /** For `buyers`: of anything on this rung. With neither, whoever bought anything. */
  @IsOptional()
  @IsIn(RUNGS)
  rung?: Rung | null;

  /** Who was at this webinar within so many days before gets nothing. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  notAgainWithinDays?: number | null;

  static read({ kind, least, segmentId, productId, rung, notAgainWithinDays }: AudienceBody): Audience {
    const watched = kind === 'watched-minutes' || kind === 'watched-share';
    return {
      kind,
      least: watched ? (least ?? null) : null,
      segmentId: kind === 'segment' ? (segmentId ?? null) : null,
      productId: kind === 'buyers' ? (productId ?? null) : null,
      rung: kind === 'buyers' ? (rung ?? null) : null,
      notAgainWithinDays: notAgainWithinDays ?? null,
    };
  }
}

/** What comes on top for the quick. */
export class GiftBody {
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  title: string;

  /** Counted per person, from when they first saw the offer. */
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  withinMinutes: number;
}

const given = (_: object, value: unknown) => value !== undefined;

/** What both a new offer and a change may say of who, how many, and for how much less. */
export class OfferExtrasBody {
  /** The product of the ladder that it sells. */
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  /** When it ends for everybody, whatever is left of their own time. */
  @IsOptional()
  @IsInstant()
  endsAt?: string | null;

  @ValidateIf(given)
  @IsDefined()
  @ValidateNested()
  @Type(() => AudienceBody)
  audience?: AudienceBody;

  /** How many pieces there are; without it any number. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  stock?: number | null;

  @ValidateIf(given)
  @IsDefined()
  @ValidateNested()
  @Type(() => DiscountsBody)
  discounts?: DiscountsBody;

  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GiftBody)
  gifts?: GiftBody[];
}
