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
import type { Discounts } from '../prices/discounts.js';
import { normaliseCode } from '../prices/price.policy.js';
import { type Rung, RUNGS } from '../products/rung.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { type Audience, type AudienceKind, AUDIENCES } from './audience.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const LARGEST_AMOUNT = 1_000_000_000_000;
const LARGEST_QUANTITY = 100_000;
const YEAR_MINUTES = 366 * 1440;
const instant = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null);

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

/** From so many pieces on, each costs less. */
export class BandBody {
  @IsInt()
  @Min(1)
  @Max(LARGEST_QUANTITY)
  from: number;

  @IsInt()
  @Min(0)
  @Max(99)
  percentOff: number;
}

/** For whoever has paid so much before. */
export class AccumulatedStepBody {
  /** In the smallest unit of the offer’s currency. */
  @IsInt()
  @Min(1)
  @Max(LARGEST_AMOUNT)
  fromMinor: number;

  @IsInt()
  @Min(1)
  @Max(99)
  percentOff: number;
}

/** For everybody who orders between two moments. */
export class PeriodBonusBody {
  @IsInstant()
  from: string;

  @IsInstant()
  until: string;

  @IsInt()
  @Min(1)
  @Max(99)
  percentOff: number;
}

export class PromoCodeBody {
  /** Compared without regard to case or spaces. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseCode(value) : value))
  @IsString()
  @Matches(/^[\p{L}\p{N}_-]{2,40}$/u)
  code: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  percentOff?: number | null;

  /** Instead of a share; in the smallest unit of the currency. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_AMOUNT)
  amountOffMinor?: number | null;

  /** How many orders may use it; without it any number. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  quota?: number | null;

  @IsOptional()
  @IsInstant()
  endsAt?: string | null;
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

export class DiscountsBody {
  /** None, or three to five; the first begins at one piece and takes nothing off, and the last is open. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BandBody)
  bands: BandBody[] = [];

  /** By what the person has paid in this currency before. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AccumulatedStepBody)
  accumulated: AccumulatedStepBody[] = [];

  @IsOptional()
  @ValidateNested()
  @Type(() => PeriodBonusBody)
  period?: PeriodBonusBody | null;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PromoCodeBody)
  promoCodes: PromoCodeBody[] = [];

  static read({ bands, accumulated, period, promoCodes }: DiscountsBody): Discounts {
    return {
      bands: bands.map(({ from, percentOff }) => ({ from, percentOff })),
      accumulated: accumulated.map(({ fromMinor, percentOff }) => ({ fromMinor, percentOff })),
      period: period
        ? { from: instant(period.from)!, until: instant(period.until)!, percentOff: period.percentOff }
        : null,
      promoCodes: promoCodes.map(({ code, percentOff, amountOffMinor, quota, endsAt }) => ({
        code,
        percentOff: percentOff ?? null,
        amountOffMinor: amountOffMinor ?? null,
        quota: quota ?? null,
        endsAt: instant(endsAt),
      })),
    };
  }
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
