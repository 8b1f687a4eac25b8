import { DomainError } from '@funnelcast/service-kit';

/** The order is kept meanwhile; whoever presses again asks again. */
export class PaymentNotPossible extends DomainError {
  override readonly code = 'payment-not-possible';
  override readonly status = 502;

  constructor() {
    super('The payment provider did not answer, or refused. Try again in a moment.');
  }
}
