import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

/** Also for a forged link: whoever made it up learns nothing. */
export class RegistrationNotFound extends NotFoundError {
  override readonly code = 'registration-not-found';

  constructor() {
    super('There is no such registration.');
  }
}

/** The field is hidden from people. It is refused aloud, because a browser may have filled it for one of them. */
export class LooksAutomated extends InvalidInputError {
  override readonly code = 'looks-automated';
  override readonly errors = [{ pointer: '/website', rule: 'isEmpty', message: 'website must stay empty' }];

  constructor() {
    super('Please leave the field "website" empty.');
  }
}

/** By address and not by machine: a flood of letters to one person may be asked for from everywhere. */
export class TooManyRegistrations extends DomainError {
  override readonly code = 'too-many-registrations';
  override readonly status = 429;

  constructor(override readonly retryAfterSeconds: number) {
    super('Too many registrations with this e-mail address; please try again later.');
  }
}
