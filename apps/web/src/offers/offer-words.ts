import { formatDateTime } from '../format/time';
import { m } from '../messages';
import type { OfferValues } from './offer-values';

const text = m.offers;

interface Named {
  id: string;
  name: string;
}

function whatBought({ kind, productId, rung }: OfferValues['audience'], products: readonly Named[]): string {
  if (kind !== 'buyers') return '';
  const product = products.find(({ id }) => id === productId)?.name;
  return rung ? `: ${m.products.rungs[rung]}` : product ? `: ${product}` : '';
}

/** Nobody is registered for what belongs to no webinar. */
export const audienceName = (kind: OfferValues['audience']['kind'], withoutWebinar: boolean): string =>
  withoutWebinar && kind === 'everyone' ? text.withoutWebinar.everyone : text.audiences[kind];

/** What the folded parts of an offer say, in a line each. */
export const summaryOf = {
  who(
    { audience }: Pick<OfferValues, 'audience'>,
    { withoutWebinar = false, products = [] }: { withoutWebinar?: boolean; products?: readonly Named[] } = {},
  ): string {
    const who = `${audienceName(audience.kind, withoutWebinar)}${whatBought(audience, products)}`;
    const least =
      audience.least === '' ? '' : ` ${audience.least}${audience.kind === 'watched-share' ? ' %' : ''}`;
    const again = audience.notAgainWithinDays === '' ? '' : `, ${text.notAgain(audience.notAgainWithinDays)}`;
    return `${who}${least}${again}`;
  },
  until({ endsAt, stock }: Pick<OfferValues, 'endsAt' | 'stock'>): string {
    const parts = [
      ...(endsAt ? [text.endsAt(formatDateTime(new Date(endsAt).toISOString()))] : []),
      ...(stock === '' ? [] : [text.pieces(stock)]),
    ];
    return parts.join(', ') || text.noLimit;
  },
  discounts({
    discounts: { bands, accumulated, period, promoCodes },
  }: Pick<OfferValues, 'discounts'>): string {
    const parts = [
      ...(bands.length > 0 ? [text.discounts.bands] : []),
      ...(accumulated.length > 0 ? [text.discounts.accumulated] : []),
      ...(period ? [text.discounts.period] : []),
      ...(promoCodes.length > 0 ? [promoCodes.map(({ code }) => code).join(', ')] : []),
    ];
    return parts.join(', ') || text.none;
  },
  gifts: ({ gifts }: Pick<OfferValues, 'gifts'>): string =>
    gifts.map(({ title }) => title).join(', ') || text.none,
};
