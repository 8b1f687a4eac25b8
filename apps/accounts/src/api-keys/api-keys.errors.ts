import { NotFoundError } from '@funnelcast/service-kit';

export class ApiKeyNotFound extends NotFoundError {
  override readonly code = 'api-key-not-found';

  constructor() {
    super('There is no such API key in this workspace.');
  }
}
