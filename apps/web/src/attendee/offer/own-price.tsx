import { formatMoney } from '../../format/money';
import { formatDateTime } from '../../format/time';
import { m } from '../messages';
import type { PersonalOffer } from './offer.queries';

const text = m.offer;

type Prices = Pick<PersonalOffer, 'price' | 'priceNow'>;

/** What one piece costs this person: beside it what it cost without the discounts, since they are their own. */
export function OwnPrice({ price, priceNow }: Prices) {
  const list = formatMoney(price.amountMinor, price.currency);
  if (!priceNow || priceNow.lines.length === 0) return <b>{list}</b>;
  return (
    <span className="own-price">
      <span className="hidden">{text.priceBefore} </span>
      <s>{list}</s> <span className="hidden">{text.priceNow} </span>
      <b>{formatMoney(priceNow.totalMinor, priceNow.currency)}</b>
    </span>
  );
}

/** Why it costs less, and until when. */
export function PriceReasons({ priceNow }: Pick<Prices, 'priceNow'>) {
  if (!priceNow || priceNow.lines.length === 0) return null;
  return (
    <ul className="price-reasons small">
      {priceNow.lines.map(({ kind, percentOff, amountOffMinor, until }) => (
        <li key={kind}>
          {text.lines[kind]}:{' '}
          {percentOff === null ? `−${formatMoney(amountOffMinor, priceNow.currency)}` : `−${percentOff} %`}
          {until && `, ${text.lineUntil(formatDateTime(until))}`}
        </li>
      ))}
    </ul>
  );
}

/** When the first of the reasons ends, and the price with it. */
export function endOfPrice({ priceNow }: Pick<Prices, 'priceNow'>): number | null {
  const ends = (priceNow?.lines ?? []).flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]));
  return ends.length > 0 ? Math.min(...ends) : null;
}
