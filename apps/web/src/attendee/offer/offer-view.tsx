import { useEffect, useState } from 'react';
import { useNow } from '../../format/use-now';
import { m } from '../messages';
import { Countdown } from '../pieces/countdown';
import { Frame } from '../pieces/frame';
import type { PersonalOffer } from './offer.queries';
import { OfferEnd } from './offer-end';
import { OfferGifts } from './offer-gifts';
import { OrderForm } from './order-form';
import { endOfPrice, OwnPrice, PriceReasons } from './own-price';

const text = m.offer;

interface OfferViewProps {
  offer: PersonalOffer;
  token: string;
  /** The buyer comes back from paying, and the provider has not told of it yet. */
  confirming: boolean;
  onEnd: () => void;
}

export function OfferView({ offer, token, confirming, onEnd }: OfferViewProps) {
  const { title, description, deadlineAt, serverNow, left } = offer;
  const [offset] = useState(() => new Date(serverNow).getTime() - Date.now());
  const now = useNow() + offset;
  const [wanted, setWanted] = useState(false);
  const over = deadlineAt !== null && now >= new Date(deadlineAt).getTime();
  const state = offer.state === 'open' && over ? 'expired' : offer.state;
  const end = wanted ? 'wanted' : confirming ? 'confirming' : state;
  const priceEnd = endOfPrice(offer);
  const priceOver = priceEnd !== null && now >= priceEnd;
  useEffect(() => {
    if (priceOver) onEnd();
  }, [priceOver, priceEnd, onEnd]);
  return (
    <Frame>
      <div className="narrow stack" data-gap="large">
        <div className="stack">
          <p className="eyebrow">{text.eyebrow}</p>
          <h1>{title}</h1>
        </div>
        <div className="card stack" data-gap="large">
          <p className="prose">{description}</p>
          {state !== 'not-for-you' && (
            <div className="stack" data-gap="small">
              <p className="offer-sum">
                <OwnPrice price={offer.price} priceNow={end === 'open' ? offer.priceNow : null} />
              </p>
              {end === 'open' && <PriceReasons priceNow={offer.priceNow} />}
            </div>
          )}
          {end !== 'open' && <OfferEnd end={end} refusal={offer.refusal} />}
          {end === 'open' && (
            <>
              {deadlineAt && (
                <div className="stack" data-gap="small">
                  <p className="muted small">{text.endsIn}</p>
                  <Countdown until={deadlineAt} now={now} label={text.endsIn} />
                </div>
              )}
              {left !== null && <p className="small hot">{text.left(left)}</p>}
              <OfferGifts gifts={offer.gifts} now={now} />
              <OrderForm offer={offer} token={token} onWanted={() => setWanted(true)} onEnd={onEnd} />
              {deadlineAt && <p className="muted small">{text.fair}</p>}
            </>
          )}
        </div>
        {offer.others.length > 0 && (
          <nav className="stack" data-gap="small" aria-label={text.others}>
            <p className="muted small">{text.others}</p>
            {offer.others.map((other) => (
              <a key={other.offerId} href={`?offerId=${other.offerId}`}>
                {other.title}
              </a>
            ))}
          </nav>
        )}
      </div>
    </Frame>
  );
}
