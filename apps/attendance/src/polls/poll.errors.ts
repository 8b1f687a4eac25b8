import { DomainError, NotFoundError } from '@funnelcast/service-kit';

export class PollNotFound extends NotFoundError {
  readonly code = 'poll-not-found';

  constructor() {
    super('There is no such poll in this session.');
  }
}

export class PollNotOpen extends DomainError {
  readonly code = 'poll-not-open';

  constructor() {
    super('The poll is not open.');
  }
}

export class PollAlreadyClosed extends DomainError {
  readonly code = 'poll-already-closed';

  constructor() {
    super('The poll has been closed; a closed poll is not opened again, so that its result stands.');
  }
}
