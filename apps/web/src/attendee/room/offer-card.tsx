import { formatUntil } from '../../format/time';
import { m } from '../messages';
import { OwnPrice, PriceReasons } from '../offer/own-price';
import { Countdown } from '../pieces/countdown';
import { useNow } from '../../format/use-now';
import type { ShownOffer } from './use-own-offer';

const text = m.room;

/** The offer opens beside the room, so that nobody has to leave the session for it. */
export function OfferCard({ offer, onOpen }: { offer: ShownOffer; onOpen: () => void }) {
  const { title, description, price, url, deadlineAt } = offer;
  const now = useNow() + offer.ahead;
  const over = offer.state === 'open' && deadlineAt !== null && now >= Date.parse(deadlineAt);
  const priceNow = over ? null : offer.priceNow;
  return (
    <section className="room-card stack" data-offer aria-label={text.offer}>
      <div>
        <p className="eyebrow">{text.offer}</p>
        <h2>{title}</h2>
      </div>
      {description && <p className="prose small clamp">{description}</p>}
      <Standing state={over ? 'expired' : offer.state} deadlineAt={deadlineAt} now={now} />
      <PriceReasons priceNow={priceNow} />
      <div className="row offer-price">
        <OwnPrice price={price} priceNow={priceNow} />
        <a
          className="button"
          href={new URL(url, window.location.href).href}
          target="_blank"
          rel="noopener"
          onClick={onOpen}
        >
          {text.seeOffer}
        </a>
      </div>
    </section>
  );
}

const ENDS: Record<Exclude<ShownOffer['state'], 'open'>, string> = {
  bought: text.offerBought,
  'sold-out': text.offerSoldOut,
  expired: text.offerOver,
};

/** What became of it for this person, or until when it is theirs. */
function Standing({ state, deadlineAt, now }: Pick<ShownOffer, 'state' | 'deadlineAt'> & { now: number }) {
  if (state !== 'open') return <p className="small">{ENDS[state]}</p>;
  if (deadlineAt === null) return null;
  const ends = text.offerEnds(formatUntil(deadlineAt, now));
  return (
    <div className="offer-deadline">
      <p className="small">{ends}</p>
      <Countdown until={deadlineAt} now={now} label={ends} />
    </div>
  );
}
