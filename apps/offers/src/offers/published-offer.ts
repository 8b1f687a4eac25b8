import { OfferPublished, OfferPublishedV2 } from '@funnelcast/contracts';
import { told, type ToldFacts } from '@funnelcast/messaging';
import type { SoldProduct } from './check-terms.js';
import type { Offer } from './offer.entity.js';

/** What other services may show of an offer. The first version cannot tell of one that belongs to no webinar. */
export function publishedOffer(offer: Offer, product: SoldProduct | null): ToldFacts {
  const { id: offerId, workspaceId, webinarId, title, description, amountMinor, currency } = offer;
  const whose = { workspaceId, subject: offerId };
  const data = {
    offerId,
    title,
    description,
    amountMinor,
    currency,
    ...product,
    ...(offer.withdrawnAt ? { withdrawn: true } : {}),
  };
  return webinarId === null
    ? told(OfferPublishedV2, [{ ...whose, data }])
    : told(OfferPublished, [{ ...whose, data: { ...data, webinarId } }]);
}
