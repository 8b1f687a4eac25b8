import { formatMoney } from '../../format/money';
import { m } from '../messages';
import type { PushedOffer } from './room.types';

const text = m.room;

/** The offer opens beside the room, so that nobody has to leave the session for it. */
export function OfferCard({ offer, onOpen }: { offer: PushedOffer; onOpen: () => void }) {
  const { title, description, price, url } = offer;
  return (
    <section className="room-card stack" data-offer aria-label={text.offer}>
      <div>
        <p className="eyebrow">{text.offer}</p>
        <h2>{title}</h2>
      </div>
      {description && <p className="prose small clamp">{description}</p>}
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <b style={{ fontSize: '1.25rem' }}>{formatMoney(price.amountMinor, price.currency)}</b>
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
