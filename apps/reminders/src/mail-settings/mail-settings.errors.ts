import { DomainError } from '@funnelcast/service-kit';

/** Letters would name an address at which nobody listens. */
export class AnswersCannotCome extends DomainError {
  override readonly code = 'answers-cannot-come';

  constructor() {
    super('This installation receives no mail: it needs BOUNCE_DOMAIN.');
  }
}
