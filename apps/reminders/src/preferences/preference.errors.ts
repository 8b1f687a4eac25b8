import { NotFoundError } from '@funnelcast/service-kit';

/** A forged link and one for somebody who is gone look the same to the one who holds it. */
export class PreferencesNotFound extends NotFoundError {
  override readonly code = 'preferences-not-found';

  constructor() {
    super('This link does not lead anywhere. Please use the one in your latest letter.');
  }
}
