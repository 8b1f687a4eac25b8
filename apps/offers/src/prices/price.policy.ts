import type { Band, Discounts, PromoCode } from './discounts.js';

export type DiscountKind = 'band' | 'accumulated' | 'period' | 'promo-code';

/** One reason why it costs less, and how much less. */
export interface PriceLine {
  kind: DiscountKind;
  percentOff: number | null;
  amountOffMinor: number;
  /** When this reason ends; null while nothing ends it. */
  until: string | null;
}

export interface Price {
  quantity: number;
  /** One piece, in the band of this quantity. */
  unitMinor: number;
  /** All pieces without any discount. */
  listMinor: number;
  lines: PriceLine[];
  totalMinor: number;
}

export interface PriceQuestion {
  amountMinor: number;
  quantity: number;
  discounts: Discounts;
  /** What the person has paid before. */
  paidBeforeMinor: number;
  promoCode: PromoCode | null;
  at: Date;
}

/** Amounts are whole minor units, and nothing else is ever rounded: half a unit goes to the buyer's favour. */
const shareOf = (amountMinor: number, percent: number): number => Math.ceil((amountMinor * percent) / 100);

/** What one piece costs in a band. */
export const unitPrice = (amountMinor: number, band: Band | undefined): number =>
  amountMinor - shareOf(amountMinor, band?.percentOff ?? 0);

/**
 * What so many pieces cost somebody at a moment. First the band of the quantity, then what was paid before, the period, and
 * the promo code, each from what the one before has left; so no order of discounts costs less than nothing.
 */
export function priceOf(question: PriceQuestion): Price {
  const { amountMinor, quantity, discounts, paidBeforeMinor, promoCode, at } = question;
  const listMinor = amountMinor * quantity;
  const band = discounts.bands.findLast(({ from }) => quantity >= from);
  const unitMinor = unitPrice(amountMinor, band);
  const lines: PriceLine[] = [];
  let left = listMinor;
  const take = (amountOff: number, reason: Omit<PriceLine, 'amountOffMinor'>) => {
    const amountOffMinor = Math.min(left, amountOff);
    if (amountOffMinor <= 0) return;
    lines.push({ ...reason, amountOffMinor });
    left -= amountOffMinor;
  };
  const takeShare = (kind: DiscountKind, percentOff: number, until: string | null = null) =>
    take(shareOf(left, percentOff), { kind, percentOff, until });

  if (band)
    take(listMinor - unitMinor * quantity, { kind: 'band', percentOff: band.percentOff, until: null });
  const step = discounts.accumulated.findLast(({ fromMinor }) => paidBeforeMinor >= fromMinor);
  if (step) takeShare('accumulated', step.percentOff);
  const { period } = discounts;
  if (period && at >= new Date(period.from) && at < new Date(period.until))
    takeShare('period', period.percentOff, new Date(period.until).toISOString());
  if (promoCode?.percentOff) takeShare('promo-code', promoCode.percentOff, promoCode.endsAt);
  else if (promoCode?.amountOffMinor)
    take(promoCode.amountOffMinor, { kind: 'promo-code', percentOff: null, until: promoCode.endsAt });
  return { quantity, unitMinor, listMinor, lines, totalMinor: left };
}

/** However it is typed: people copy codes with spaces and in small letters. */
export const normaliseCode = (code: string): string => code.replaceAll(/\s/g, '').toUpperCase();

/** The code as the offer knows it while it is valid; whether its quota is used up only the orders tell. */
export function findPromoCode({ promoCodes }: Discounts, typed: string, at: Date): PromoCode | undefined {
  const code = normaliseCode(typed);
  return promoCodes.find((one) => one.code === code && (one.endsAt === null || at < new Date(one.endsAt)));
}
