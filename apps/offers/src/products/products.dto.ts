import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { LadderGap } from './ladder-gaps.policy.js';
import type { Product } from './products.js';
import { type Rung, RUNGS } from './rung.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const given = (_: object, value: unknown) => value !== undefined;
const LARGEST_AMOUNT = 1_000_000_000_000;

export class CreateProductRequest {
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  name: string;

  /** For colleagues. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  description: string = '';

  /** Where it stands on the ladder. */
  @IsIn(RUNGS)
  rung: Rung;

  /** In the smallest unit of the currency. */
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor: number;

  /** ISO 4217. */
  @IsISO4217CurrencyCode()
  currency: string;
}

export class ChangeProductRequest {
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  name?: string;

  /** For colleagues. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @MaxLength(2000)
  @Matches(STORABLE_TEXT)
  description?: string;

  /** Where it stands on the ladder. */
  @ValidateIf(given)
  @IsIn(RUNGS)
  rung?: Rung;

  /** In the smallest unit of the currency. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor?: number;

  /** ISO 4217. */
  @ValidateIf(given)
  @IsISO4217CurrencyCode()
  currency?: string;
}

export class ProductResponse {
  id: string;
  name: string;
  description: string;
  rung: 'front-end' | 'core' | 'vip';
  /** In the smallest unit of the currency. */
  amountMinor: number;
  currency: string;
  /** How many offers sell it now. */
  offers: number;
  archived: boolean;

  static of({ archivedAt, ...product }: Product): ProductResponse {
    return Object.assign(new ProductResponse(), product, { archived: archivedAt !== null });
  }
}

/** Something that the ladder lacks. */
export class LadderGapResponse {
  kind: 'missing-rung' | 'vip-too-cheap';
  /** Of a missing rung. */
  rung: 'front-end' | 'core' | 'vip' | null;
  /** Of a VIP product that costs less than three times the dearest core product. */
  productId: string | null;
  /** What it should cost at least. */
  leastAmountMinor: number | null;

  static of(gap: LadderGap): LadderGapResponse {
    return Object.assign(
      new LadderGapResponse(),
      { rung: null, productId: null, leastAmountMinor: null },
      gap,
    );
  }
}

export class ProductLadderResponse {
  items: ProductResponse[];
  gaps: LadderGapResponse[];
}
