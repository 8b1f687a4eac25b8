import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class ContactNotKnown extends NotFoundError {
  override readonly code = 'contact-not-found';

  constructor() {
    super('There is no such contact.');
  }
}

export class ChannelAddressNotFound extends NotFoundError {
  override readonly code = 'channel-address-not-found';

  constructor() {
    super('The contact has no address on this channel.');
  }
}

/** Consent is the person's: no member takes a leaving back. */
export class PersonHasLeft extends DomainError {
  override readonly code = 'person-has-left';

  constructor() {
    super('The person has left this channel, and only they can come back.');
  }
}
