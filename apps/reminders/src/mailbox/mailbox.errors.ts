import { NotFoundError } from '@funnelcast/service-kit';

export class MailboxIsOff extends NotFoundError {
  override readonly code = 'mailbox-off';

  constructor() {
    super('Mail goes to an SMTP server here; the built-in mailbox is off.');
  }
}

export class CaughtMailNotFound extends NotFoundError {
  override readonly code = 'message-not-found';

  constructor() {
    super('There is no such message.');
  }
}
