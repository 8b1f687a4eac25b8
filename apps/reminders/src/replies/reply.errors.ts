import { NotFoundError } from '@funnelcast/service-kit';

export class ReplyNotFound extends NotFoundError {
  override readonly code = 'reply-not-found';

  constructor() {
    super('There is no such answer.');
  }
}
