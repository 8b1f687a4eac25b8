import { NotFoundError, UnauthorizedError } from '@funnelcast/service-kit';

export class PlaceNotFound extends NotFoundError {
  readonly code = 'place-not-found';

  constructor() {
    super('This link opens no room: it is incomplete, or the place was given back.');
  }
}

export class LinkNotValid extends UnauthorizedError {
  readonly code = 'link-not-valid';

  constructor() {
    super('This link is incomplete, or it was not made by this installation.');
  }
}
