import { PageRequest } from '@funnelcast/service-kit';
import { Transform } from 'class-transformer';
import {
  IsInt,
  IsISO4217CurrencyCode,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { Offer } from './offer.entity.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const given = (_: object, value: unknown) => value !== undefined;

const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;
const LARGEST_AMOUNT = 1_000_000_000_000;
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

export class ChangeOfferRequest {
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  title?: string;

  /** What the buyer gets, in plain text. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @MaxLength(5000)
  @Matches(STORABLE_TEXT)
  description?: string;

  /** The name of the product as sales knows it. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  product?: string;

  /** In the smallest unit of the currency: 49900 is 499.00 EUR. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor?: number;

  /** ISO 4217. */
  @ValidateIf(given)
  @IsISO4217CurrencyCode()
  currency?: string;

  /** Where the person pays; without it a click tells sales that they want it. */
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  checkoutUrl?: string | null;

  /** How long each person has, counted from when they first saw the offer. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  deadlineMinutes?: number;
}

export class CreateOfferRequest {
  @IsUUID()
  webinarId: string;

  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  title: string;

  /** What the buyer gets, in plain text. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @MaxLength(5000)
  @Matches(STORABLE_TEXT)
  description: string = '';

  /** The name of the product as sales knows it; the title where nothing else is said. */
  @ValidateIf(given)
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @Matches(STORABLE_TEXT)
  product?: string;

  /** In the smallest unit of the currency: 49900 is 499.00 EUR. */
  @IsInt()
  @Min(0)
  @Max(LARGEST_AMOUNT)
  amountMinor: number;

  /** ISO 4217. */
  @IsISO4217CurrencyCode()
  currency: string;

  /** Where the person pays; without it a click tells sales that they want it. */
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  checkoutUrl?: string | null;

  /** How long each person has, counted from when they first saw the offer. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  deadlineMinutes: number = DAY_MINUTES;
}

export class ListOffersRequest extends PageRequest {
  /** Only the offer of this webinar. */
  @IsOptional()
  @IsUUID()
  webinarId?: string;
}

export class OfferResponse {
  id: string;
  webinarId: string;
  title: string;
  description: string;
  product: string;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  deadlineMinutes: number;
  createdAt: string;
  updatedAt: string;

  static of(offer: Offer): OfferResponse {
    const { id, webinarId, title, description, product, amountMinor, currency, createdAt, updatedAt } = offer;
    return Object.assign(new OfferResponse(), {
      id,
      webinarId,
      title,
      description,
      product,
      amountMinor,
      currency,
      checkoutUrl: offer.checkoutUrl,
      deadlineMinutes: offer.deadlineMinutes,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    });
  }
}

export class OfferListResponse {
  items: OfferResponse[];
  nextCursor: string | null;
}
