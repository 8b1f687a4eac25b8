import type { UseFormReturnType } from '@mantine/form';
import { toMajor, toMinor } from '../format/money';
import type { Rung } from '../products/rungs';
import type { Offer, OfferDetails } from './types';

type Count = number | '';

/** People think in whole prices, hours and their own clock; the platform keeps minor units, minutes and instants. */
export interface OfferValues {
  title: string;
  description: string;
  product: string;
  productId: string;
  amountMinor: number;
  currency: string;
  checkoutUrl: string;
  deadlineMinutes: Count;
  endsAt: string;
  audience: {
    kind: Offer['audience']['kind'];
    least: Count;
    segmentId: string;
    productId: string;
    rung: Rung | '';
    notAgainWithinDays: Count;
  };
  stock: Count;
  discounts: {
    bands: { from: Count; percentOff: Count }[];
    accumulated: { fromMinor: Count; percentOff: Count }[];
    period: { from: string; until: string; percentOff: Count } | null;
    promoCodes: { code: string; percentOff: Count; amountOffMinor: Count; quota: Count; endsAt: string }[];
  };
  gifts: { title: string; withinMinutes: Count }[];
}

export type OfferFormState = UseFormReturnType<OfferValues>;

export const DAY_HOURS = 24;

/** For an input of a date and a time, in the clock of whoever looks. */
function localOf(instant: string | null): string {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
const instantOf = (local: string): string | null => (local ? new Date(local).toISOString() : null);
const countOf = (value: Count): number | null => (value === '' ? null : value);

export function valuesOf(offer?: Offer): OfferValues {
  const currency = offer?.currency ?? 'EUR';
  const major = (minor: number | null): Count => (minor === null ? '' : toMajor(minor, currency));
  const audience = offer?.audience;
  return {
    title: offer?.title ?? '',
    description: offer?.description ?? '',
    product: offer?.product ?? '',
    productId: offer?.productId ?? '',
    amountMinor: offer ? toMajor(offer.amountMinor, currency) : 490,
    currency,
    checkoutUrl: offer?.checkoutUrl ?? '',
    deadlineMinutes: offer ? (offer.deadlineMinutes === null ? '' : offer.deadlineMinutes / 60) : DAY_HOURS,
    endsAt: localOf(offer?.endsAt ?? null),
    audience: {
      kind: audience?.kind ?? 'everyone',
      least: audience?.least ?? '',
      segmentId: audience?.segmentId ?? '',
      productId: audience?.productId ?? '',
      rung: audience?.rung ?? '',
      notAgainWithinDays: audience?.notAgainWithinDays ?? '',
    },
    stock: offer?.stock ?? '',
    discounts: {
      bands: offer?.discounts.bands ?? [],
      accumulated: (offer?.discounts.accumulated ?? []).map(({ fromMinor, percentOff }) => ({
        fromMinor: major(fromMinor),
        percentOff,
      })),
      period: offer?.discounts.period
        ? {
            from: localOf(offer.discounts.period.from),
            until: localOf(offer.discounts.period.until),
            percentOff: offer.discounts.period.percentOff,
          }
        : null,
      promoCodes: (offer?.discounts.promoCodes ?? []).map((code) => ({
        code: code.code,
        percentOff: code.percentOff ?? '',
        amountOffMinor: major(code.amountOffMinor),
        quota: code.quota ?? '',
        endsAt: localOf(code.endsAt),
      })),
    },
    gifts: (offer?.gifts ?? []).map(({ title, withinMinutes }) => ({
      title,
      withinMinutes: withinMinutes / 60,
    })),
  };
}

export function detailsOf(values: OfferValues): OfferDetails {
  const { currency, audience, discounts, gifts, product, productId, checkoutUrl } = values;
  const minor = (major: Count): number | null => (major === '' ? null : toMinor(major, currency));
  const minutes = (hours: Count): number | null => (hours === '' ? null : Math.round(hours * 60));
  // What is left empty is sent as nothing, and refused with a reason beside its field.
  const needed = <Value>(value: Value | null) => value as Value;
  return {
    title: values.title,
    description: values.description,
    currency,
    product: product || undefined,
    productId: productId || null,
    amountMinor: toMinor(values.amountMinor, currency),
    checkoutUrl: checkoutUrl || null,
    deadlineMinutes: minutes(values.deadlineMinutes),
    endsAt: instantOf(values.endsAt),
    audience: {
      kind: audience.kind,
      least: countOf(audience.least),
      segmentId: audience.segmentId || null,
      productId: audience.productId || null,
      rung: audience.rung || null,
      notAgainWithinDays: countOf(audience.notAgainWithinDays),
    },
    stock: countOf(values.stock),
    discounts: {
      bands: discounts.bands.map(({ from, percentOff }) => ({
        from: needed(countOf(from)),
        percentOff: needed(countOf(percentOff)),
      })),
      accumulated: discounts.accumulated.map(({ fromMinor, percentOff }) => ({
        fromMinor: needed(minor(fromMinor)),
        percentOff: needed(countOf(percentOff)),
      })),
      period: discounts.period && {
        from: needed(instantOf(discounts.period.from)),
        until: needed(instantOf(discounts.period.until)),
        percentOff: needed(countOf(discounts.period.percentOff)),
      },
      promoCodes: discounts.promoCodes.map((code) => ({
        code: code.code,
        percentOff: countOf(code.percentOff),
        amountOffMinor: minor(code.amountOffMinor),
        quota: countOf(code.quota),
        endsAt: instantOf(code.endsAt),
      })),
    },
    gifts: gifts.map(({ title, withinMinutes }) => ({
      title,
      withinMinutes: needed(minutes(withinMinutes)),
    })),
  };
}
