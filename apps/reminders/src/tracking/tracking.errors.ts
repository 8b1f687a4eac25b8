import { NotFoundError } from '@funnelcast/service-kit';

/** A forged link and one whose letter is gone look the same to the one who holds it. */
export class LinkNotFound extends NotFoundError {
  override readonly code = 'link-not-found';

  constructor() {
    super('This link does not lead anywhere. Please use the one in your latest letter.');
  }
}
