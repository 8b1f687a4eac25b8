import { NotFoundError } from '@funnelcast/service-kit';

export class DisqualifiedNobodyKnown extends NotFoundError {
  override readonly code = 'disqualified-nobody-known';

  constructor() {
    super('There is no such contact.');
  }
}
