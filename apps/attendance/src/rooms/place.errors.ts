import { NotFoundError } from '@funnelcast/service-kit';

export class PlaceNotFound extends NotFoundError {
  readonly code = 'place-not-found';

  constructor() {
    super('This link opens no room: it is incomplete, or the place was given back.');
  }
}
