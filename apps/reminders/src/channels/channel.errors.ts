import { InvalidInputError, NotFoundError, UnauthorizedError } from '@funnelcast/service-kit';

export class ChannelNotSetUp extends NotFoundError {
  override readonly code = 'channel-not-set-up';

  constructor() {
    super('This channel is not set up.');
  }
}

/** The provider itself refused them, so the channel would never work. */
export class ChannelSettingsRefused extends InvalidInputError {
  override readonly code = 'channel-settings-refused';

  constructor(reason: string) {
    super(`The provider does not accept these settings: ${reason}`);
  }
}

/** One answer for every reason, so that a forger learns nothing. */
export class ChannelWebhookNotAuthentic extends UnauthorizedError {
  override readonly code = 'channel-webhook-not-authentic';

  constructor() {
    super('The signature or the endpoint is not right.');
  }
}

export class AddressNotUsable extends InvalidInputError {
  override readonly code = 'address-not-usable';

  constructor(what: string) {
    super(what);
  }
}
