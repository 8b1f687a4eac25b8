import { PageRequest } from '@funnelcast/service-kit';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
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
import { NO_DISCOUNTS } from '../prices/discounts.js';
import { EVERYONE } from './audience.js';
import type { OfferTerms } from './offer.entity.js';
import { DiscountsBody } from './discounts.dto.js';
import { AudienceBody, OfferExtrasBody } from './offer-parts.dto.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const given = (_: object, value: unknown) => value !== undefined;

const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;
const LARGEST_AMOUNT = 1_000_000_000_000;
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

export class ChangeOfferRequest extends OfferExtrasBody {
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

  /** How long each person has, counted from when they first saw the offer; null where only `endsAt` counts. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  deadlineMinutes?: number | null;

  static read({ endsAt, audience, discounts, gifts, ...terms }: ChangeOfferRequest): Partial<OfferTerms> {
    return {
      ...terms,
      endsAt: endsAt === undefined ? undefined : endsAt === null ? null : new Date(endsAt),
      audience: audience && AudienceBody.read(audience),
      discounts: discounts && DiscountsBody.read(discounts),
      gifts: gifts?.map(({ title, withinMinutes }) => ({ title, withinMinutes })),
    };
  }
}

export class CreateOfferRequest extends OfferExtrasBody {
  /** Whose offer it is; without one letters alone sell it, and only their links lead to it. */
  @IsOptional()
  @IsUUID()
  webinarId?: string | null;

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

  /** How long each person has, counted from when they first saw the offer; null where only `endsAt` counts. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(YEAR_MINUTES)
  deadlineMinutes?: number | null;

  /** Unless told otherwise everybody who is registered, or gets the link, has a day to decide. */
  static read({ endsAt, ...body }: CreateOfferRequest): OfferTerms {
    return {
      title: body.title,
      description: body.description,
      product: body.product ?? body.title,
      productId: body.productId ?? null,
      amountMinor: body.amountMinor,
      currency: body.currency,
      checkoutUrl: body.checkoutUrl ?? null,
      deadlineMinutes: body.deadlineMinutes === undefined ? DAY_MINUTES : body.deadlineMinutes,
      endsAt: endsAt ? new Date(endsAt) : null,
      audience: body.audience ? AudienceBody.read(body.audience) : EVERYONE,
      stock: body.stock ?? null,
      discounts: body.discounts ? DiscountsBody.read(body.discounts) : NO_DISCOUNTS,
      gifts: (body.gifts ?? []).map(({ title, withinMinutes }) => ({ title, withinMinutes })),
    };
  }
}

export class ListOffersRequest extends PageRequest {
  /** Only the offers of this webinar. */
  @IsOptional()
  @IsUUID()
  webinarId?: string;

  /** Only offers that belong to no webinar (`true`), or only those that belong to one (`false`). */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  withoutWebinar?: boolean;
}
