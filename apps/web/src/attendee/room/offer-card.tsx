import { formatMoney } from '../../format/money';
import { formatTime } from '../../format/time';
import { m } from '../messages';
import { Countdown } from '../pieces/countdown';
import type { PushedOffer } from './room.types';
import { useDeadline } from './use-deadline';

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
      <Deadline url={url} />
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

/** Keeps its height while it is asked for, so that the button below does not move from under a thumb. */
function Deadline({ url }: { url: string }) {
  const deadline = useDeadline(url);
  const { now, deadlineAt } = deadline ?? {};
  return (
    <div className="offer-deadline">
      {deadlineAt !== undefined && now !== undefined && now < Date.parse(deadlineAt) && (
        <>
          <p className="small">{text.offerEnds(formatTime(deadlineAt))}</p>
          <Countdown until={deadlineAt} now={now} label={text.offerEnds(formatTime(deadlineAt))} />
        </>
      )}
      {deadlineAt !== undefined && now !== undefined && now >= Date.parse(deadlineAt) && (
        <p className="small">{text.offerOver}</p>
      )}
    </div>
  );
}
