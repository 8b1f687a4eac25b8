import { IsIn, IsOptional, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';
import { type Channel, CHANNELS } from './channel.js';
import type { ChannelView } from './list-channels.query.js';

export class ChannelParameters {
  @IsIn(CHANNELS)
  channel: Channel;
}

export class SetUpSmsRequest {
  /** Of Twilio’s console. */
  @Matches(/^AC[0-9a-fA-F]{32}$/)
  accountSid: string;

  /** Never shown again. */
  @Matches(/^[0-9A-Za-z]{16,128}$/)
  authToken: string;

  /** The sender: a number with its country, or a name of up to 11 letters and digits. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  from?: string;

  /** Instead of a sender: a messaging service, which chooses one. */
  @IsOptional()
  @Matches(/^MG[0-9a-fA-F]{32}$/)
  messagingServiceSid?: string;
}

export class SetUpTelegramRequest {
  /** As BotFather gave it; never shown again. */
  @Matches(/^\d{1,20}:[A-Za-z0-9_-]{20,100}$/)
  botToken: string;
}

export class SetUpWebhookRequest {
  /** Where messages are posted, signed as Standard Webhooks says. It must not lead into a private network. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true })
  @MaxLength(500)
  url: string;

  /** `whsec_` and 24 to 64 bytes in base64; made here when left out. */
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)
  secret?: string;
}

export class WebhookSecretResponse {
  /** Shown this once. */
  secret: string;
}

export class TestChannelRequest {
  /** One’s own number or chat; a webhook needs none. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  address?: string;
}

export class TestChannelResponse {
  delivered: boolean;
  /** Why not, in the provider’s words. */
  reason: string | null;
}

export class ChannelShownResponse {
  /** The number, name, messaging service or bot that messages come from. */
  sender: string | null;
  account: string | null;
  url: string | null;
}

export class ChannelResponse {
  channel: 'sms' | 'telegram' | 'webhook';
  /** `unreadable` after the installation’s own secret was changed: set it up again. */
  state: 'not-set-up' | 'ready' | 'disabled' | 'unreadable';
  setUpAt: string | null;
  /** Why it is disabled. */
  reason: string | null;
  shown: ChannelShownResponse;
  /** Set this address at the provider, so that STOP and START arrive; null where that happens by itself. */
  inboundUrl: string | null;

  static of(view: ChannelView): ChannelResponse {
    return { ...view, setUpAt: view.setUpAt?.toISOString() ?? null };
  }
}

export class ChannelListResponse {
  items: ChannelResponse[];
  nextCursor: string | null;
}
