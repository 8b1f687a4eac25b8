import { IsInstant } from '@funnelcast/service-kit';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Discounts } from '../prices/discounts.js';
import { normaliseCode } from '../prices/price.policy.js';

const LARGEST_AMOUNT = 1_000_000_000_000;
const LARGEST_QUANTITY = 100_000;
const instant = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null);

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

/** For how much less, and for whom. */
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
