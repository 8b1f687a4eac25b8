import { ForbiddenError, GoneError } from '@funnelcast/service-kit';
import { SoldOut } from '../orders/orders.errors.js';
import type { OfferState } from './offer-state.policy.js';

/** The server's clock decides, whatever the countdown in a browser said. */
export class OfferExpired extends GoneError {
  override readonly code = 'offer-expired';

  constructor() {
    super('Your time for this offer is over.');
  }
}

/** The audience of an offer is decided on the server, from what the person did. */
export class OfferNotForYou extends ForbiddenError {
  override readonly code = 'offer-not-for-you';

  constructor() {
    super('This offer is for others.');
  }
}

/** Whoever bought may ask again, and is told so by the page. */
export function requireOpen(state: OfferState): void {
  if (state === 'expired') throw new OfferExpired();
  if (state === 'not-for-you') throw new OfferNotForYou();
  if (state === 'sold-out') throw new SoldOut();
}
