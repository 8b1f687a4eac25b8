import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class SendingDomainNotFound extends NotFoundError {
  override readonly code = 'sending-domain-not-found';

  constructor() {
    super('There is no such sending domain.');
  }
}

export class SendingDomainExists extends DomainError {
  override readonly code = 'sending-domain-exists';

  constructor() {
    super('This domain is there already.');
  }
}

export class TooManySendingDomains extends DomainError {
  override readonly code = 'too-many-sending-domains';

  constructor(most: number) {
    super(`A workspace has ${most} sending domains at most; remove one first.`);
  }
}
