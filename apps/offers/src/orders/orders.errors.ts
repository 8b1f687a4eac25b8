import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class RegistrationNotFound extends NotFoundError {
  override readonly code = 'registration-not-found';

  constructor() {
    super('There is no such registration.');
  }
}

export class RegistrationOfAnotherWebinar extends InvalidInputError {
  override readonly code = 'registration-of-another-webinar';

  constructor() {
    super('This person is registered for another webinar than the one of the offer.');
  }
}

/** The provider repeats what was not accepted, and by then the registration may have arrived. */
export class BuyerUnknown extends InvalidInputError {
  override readonly code = 'buyer-unknown';

  constructor() {
    super('Nobody with this address or registration is registered for the webinar of the offer.');
  }
}

export class CurrencyDiffers extends InvalidInputError {
  override readonly code = 'currency-differs';

  constructor() {
    super('The order is in another currency than the offer.');
  }
}

/** Two clicks on "record", or two colleagues, must not make two orders. */
export class AlreadyBought extends DomainError {
  override readonly code = 'already-bought';

  constructor() {
    super('An order of this person for this offer is recorded already.');
  }
}
