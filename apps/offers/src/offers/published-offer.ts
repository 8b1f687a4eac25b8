import type { OfferPublished } from '@funnelcast/contracts';
import type { NewFact } from '@funnelcast/messaging';
import type { SoldProduct } from './check-terms.js';
import type { Offer } from './offer.entity.js';

/** What other services may show of an offer. */
export function publishedOffer(offer: Offer, product: SoldProduct | null): NewFact<typeof OfferPublished> {
  const { id: offerId, workspaceId, webinarId, title, description, amountMinor, currency } = offer;
  return {
    workspaceId,
    subject: offerId,
    data: {
      offerId,
      webinarId,
      title,
      description,
      amountMinor,
      currency,
      ...product,
      ...(offer.withdrawnAt ? { withdrawn: true } : {}),
    },
  };
}
