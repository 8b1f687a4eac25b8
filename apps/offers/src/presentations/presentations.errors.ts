import { GoneError } from '@funnelcast/service-kit';

/** The server's clock decides, whatever the countdown in a browser said. */
export class OfferExpired extends GoneError {
  override readonly code = 'offer-expired';

  constructor() {
    super('Your time for this offer is over.');
  }
}
