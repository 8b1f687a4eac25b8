import { NotFoundError } from '@funnelcast/service-kit';

export class OfferNotFound extends NotFoundError {
  readonly code = 'offer-not-found';

  constructor() {
    super('The webinar of this session has no such offer.');
  }
}
