import type { OfferPublished } from '@funnelcast/contracts';
import type { NewFact } from '@funnelcast/messaging';
import type { Offer } from './offer.entity.js';

/** What other services may show of an offer. */
export function publishedOffer(offer: Offer): NewFact<typeof OfferPublished> {
  const { id: offerId, workspaceId, webinarId, title, description, amountMinor, currency } = offer;
  return {
    workspaceId,
    subject: offerId,
    data: { offerId, webinarId, title, description, amountMinor, currency },
  };
}
