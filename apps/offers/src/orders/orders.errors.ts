import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';
import type { OrderAct, OrderState } from './order-states.js';

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

export class BuyerNotFound extends NotFoundError {
  override readonly code = 'contact-not-found';

  constructor() {
    super('There is no such contact.');
  }
}

/** The provider repeats what was not accepted, and by then the registration may have arrived. */
export class BuyerUnknown extends InvalidInputError {
  override readonly code = 'buyer-unknown';

  constructor() {
    super(
      'Nobody with this address, contact or registration can have bought the offer: it may belong to a webinar.',
    );
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

/** Money came for what was ordered before: that order is paid, and there is no second one. */
export class OrderWaitsForPayment extends DomainError {
  override readonly code = 'order-waits-for-payment';
  override readonly members: { orderId: string };

  constructor(orderId: string) {
    super('An order of this person for this offer waits to be paid.');
    this.members = { orderId };
  }
}

export class OrderNotFound extends NotFoundError {
  override readonly code = 'order-not-found';

  constructor() {
    super('There is no such order.');
  }
}

/** The provider repeats what was not accepted, and by then its payment may have arrived. */
export class OrderUnknown extends InvalidInputError {
  override readonly code = 'order-unknown';

  constructor() {
    super('No order is known by this id.');
  }
}

const DONE: Record<OrderAct, string> = { pay: 'paid', refund: 'refunded', cancel: 'cancelled' };

/** The list that somebody looked at was older than the order. */
export class OrderCannotMove extends DomainError {
  override readonly code = 'order-cannot-move';

  constructor(state: OrderState, act: OrderAct) {
    super(`An order that is ${state} cannot be ${DONE[act]}.`);
  }
}

/** Said before anybody pays: what is reserved for others counts as gone. */
export class SoldOut extends DomainError {
  override readonly code = 'sold-out';

  constructor() {
    super('Nothing is left of this offer.');
  }
}

/** A discount ended, or the terms changed, while the buyer looked at the page. */
export class PriceChanged extends DomainError {
  override readonly code = 'price-changed';

  constructor() {
    super('It costs more by now than what the buyer was told.');
  }
}

export class PromoCodeRefused extends InvalidInputError {
  override readonly code = 'promo-code-refused';
  override readonly errors = [
    { pointer: '/promoCode', rule: 'promoCode', message: 'This code is not valid, or was used up.' },
  ];

  constructor() {
    super('This code is not valid, or was used up.');
  }
}

/** Beyond it, sums of orders could not be told exactly. */
export class OrderTooLarge extends InvalidInputError {
  override readonly code = 'order-too-large';
  override readonly errors = [
    { pointer: '/quantity', rule: 'max', message: 'This is more than one order may hold.' },
  ];

  constructor() {
    super('This is more than one order may hold.');
  }
}
