import { PublicUrl, SignedLinks } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import type { PushedOffer } from '../live/server-message.js';
import { formatPrice } from './format-price.js';
import type { OfferCard } from './offer-card.entity.js';

/** Addresses an offer to one person: the link is theirs, and so is the deadline behind it. */
@Injectable()
export class OfferInvitations {
  constructor(
    private readonly signedLinks: SignedLinks,
    private readonly publicUrl: PublicUrl,
  ) {}

  address({ id, title, description, amountMinor, currency }: OfferCard, registrationId: string): PushedOffer {
    const token = this.signedLinks.issue('offer', registrationId);
    return {
      id,
      title,
      description,
      price: formatPrice(Number(amountMinor), currency),
      url: this.publicUrl.to(`/offer/${token}`),
    };
  }
}
