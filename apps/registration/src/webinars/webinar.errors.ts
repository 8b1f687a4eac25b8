import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class WebinarNotFound extends NotFoundError {
  override readonly code = 'webinar-not-found';

  constructor() {
    super('There is no such webinar.');
  }
}

export class SlugTaken extends DomainError {
  override readonly code = 'slug-taken';
  override readonly errors = [
    { pointer: '/slug', rule: 'isFree', message: 'slug is the address of another webinar' },
  ];

  constructor() {
    super('This address belongs to another webinar.');
  }
}
