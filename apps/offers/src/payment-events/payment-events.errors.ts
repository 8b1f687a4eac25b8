import { UnauthorizedError } from '@funnelcast/service-kit';

/** One answer for every reason, so that a forger learns nothing. */
export class WebhookNotAuthentic extends UnauthorizedError {
  override readonly code = 'webhook-not-authentic';

  constructor() {
    super('The signature, its time or the endpoint is not right.');
  }
}
