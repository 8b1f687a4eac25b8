import { NotFoundError } from '@funnelcast/service-kit';

export class ContactNotFound extends NotFoundError {
  override readonly code = 'contact-not-found';

  constructor() {
    super('There is no such contact.');
  }
}
