import { DomainError, NotFoundError } from '@funnelcast/service-kit';

/** Links into offers that do not exist and links into other workspaces’ offers look the same from outside. */
export class OfferNotFound extends NotFoundError {
  override readonly code = 'offer-not-found';

  constructor() {
    super('There is no such offer.');
  }
}

export class WebinarNotFound extends NotFoundError {
  override readonly code = 'webinar-not-found';

  constructor() {
    super('There is no such webinar.');
  }
}

/** The audience of an offer would be nobody, for ever. */
export class AskedSegmentNotFound extends NotFoundError {
  override readonly code = 'segment-not-found';

  constructor() {
    super('There is no such segment.');
  }
}

/** Money that was paid in one currency cannot be counted in another. */
export class CurrencyFixedByOrders extends DomainError {
  override readonly code = 'currency-fixed-by-orders';

  constructor() {
    super('The currency cannot change once the offer was bought.');
  }
}
