import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import type { PushedOffer } from '../live/server-message.js';
import type { OfferCard } from './offer-card.entity.js';
import { priceOf } from './price.js';

/** Addresses an offer to one person: the link is theirs, and so is the deadline behind it. */
@Injectable()
export class OfferInvitations {
  constructor(
    private readonly signedLinks: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  address(offer: OfferCard, registrationId: string): PushedOffer {
    const { id, title, description } = offer;
    const token = this.signedLinks.issue('offer', registrationId);
    return {
      id,
      title,
      description,
      price: priceOf(offer),
      url: this.publicUrl.to(`/offer/${token}?offerId=${id}`),
    };
  }
}
