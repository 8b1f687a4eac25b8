import { NotFoundError } from '@funnelcast/service-kit';

export class SessionNotFound extends NotFoundError {
  override readonly code = 'session-not-found';

  constructor() {
    super('There is no such session.');
  }
}
