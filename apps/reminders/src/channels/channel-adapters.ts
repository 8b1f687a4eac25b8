import { Injectable } from '@nestjs/common';
import type { Channel, ChannelAdapter } from './channel.js';
import { TwilioAdapter } from './sms/twilio.adapter.js';
import { TelegramAdapter } from './telegram/telegram.adapter.js';
import { WebhookAdapter } from './webhook/webhook.adapter.js';

/** The ways out, by channel. */
@Injectable()
export class ChannelAdapters {
  private readonly byChannel: { [Name in Channel]: ChannelAdapter<Name> };

  constructor(sms: TwilioAdapter, telegram: TelegramAdapter, webhook: WebhookAdapter) {
    this.byChannel = { sms, telegram, webhook };
  }

  of<Name extends Channel>(channel: Name): ChannelAdapter<Name> {
    return this.byChannel[channel] as ChannelAdapter<Name>;
  }
}
