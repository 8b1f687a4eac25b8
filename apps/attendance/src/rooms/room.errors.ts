import { DomainError } from '@funnelcast/service-kit';

export class SessionNotStarted extends DomainError {
  readonly code = 'session-not-started';

  constructor() {
    super('The session has not started yet.');
  }
}

export class SessionAlreadyEnded extends DomainError {
  readonly code = 'session-already-ended';

  constructor() {
    super('The session has ended; schedule another one to go on.');
  }
}

export class SessionNotLive extends DomainError {
  readonly code = 'session-not-live';

  constructor() {
    super('This is only possible while the session is live.');
  }
}
