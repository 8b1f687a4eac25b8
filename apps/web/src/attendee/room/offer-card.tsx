import { formatMoney } from '../../format/money';
import { formatTime } from '../../format/time';
import { m } from '../messages';
import { Countdown } from '../pieces/countdown';
import { useNow } from '../../format/use-now';
import type { ShownOffer } from './use-own-offer';

const text = m.room;

/** The offer opens beside the room, so that nobody has to leave the session for it. */
export function OfferCard({ offer, onOpen }: { offer: ShownOffer; onOpen: () => void }) {
  const { title, description, price, url } = offer;
  return (
    <section className="room-card stack" data-offer aria-label={text.offer}>
      <div>
        <p className="eyebrow">{text.offer}</p>
        <h2>{title}</h2>
      </div>
      {description && <p className="prose small clamp">{description}</p>}
      <Standing offer={offer} />
      <div className="row offer-price">
        <b>{formatMoney(price.amountMinor, price.currency)}</b>
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

/** What became of it for this person, or until when it is theirs. */
function Standing({ offer: { state, deadlineAt, ahead } }: { offer: ShownOffer }) {
  const now = useNow() + ahead;
  if (state === 'bought' || state === 'sold-out') {
    return <p className="small">{state === 'bought' ? text.offerBought : text.offerSoldOut}</p>;
  }
  if (state === 'expired' || (deadlineAt !== null && now >= Date.parse(deadlineAt))) {
    return <p className="small">{text.offerOver}</p>;
  }
  if (deadlineAt === null) return null;
  const ends = text.offerEnds(formatTime(deadlineAt));
  return (
    <div className="offer-deadline">
      <p className="small">{ends}</p>
      <Countdown until={deadlineAt} now={now} label={ends} />
    </div>
  );
}
