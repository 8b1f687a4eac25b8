import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class SessionNotFound extends NotFoundError {
  readonly code = 'session-not-found';

  constructor() {
    super('There is no such session in this workspace.');
  }
}

export class SessionWasCancelled extends DomainError {
  readonly code = 'session-cancelled';

  constructor() {
    super('The session was cancelled; it does not take place.');
  }
}
