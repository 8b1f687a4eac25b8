import { NotFoundError, UnauthorizedError } from '@funnelcast/service-kit';

/** One answer for every reason, so that a forger learns nothing. */
export class MailEventNotAuthentic extends UnauthorizedError {
  override readonly code = 'mail-event-not-authentic';

  constructor() {
    super('The signature or its time is not right.');
  }
}

export class MailEventsOff extends NotFoundError {
  override readonly code = 'mail-events-off';

  constructor() {
    super('This installation does not listen to this provider.');
  }
}
