import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { type Channel, CHANNELS } from '../channels/channel.js';
import type { ChannelAddressView } from './list-channel-addresses.query.js';

export class ListChannelAddressesRequest {
  /** Whose addresses. */
  @IsUUID()
  contactId: string;
}

export class ChannelAddressParameters {
  @IsUUID()
  contactId: string;

  @IsIn(CHANNELS)
  channel: Channel;
}

export class KeepChannelAddressRequest {
  /** A number with its country, a chat of Telegram, or what the gateway behind the webhook calls the person by. */
  @IsString()
  @Length(1, 200)
  address: string;

  /** Whether the person agreed to be written to there. Without that the address is only known, for calls. */
  @IsBoolean()
  optedIn: boolean;

  /** Where and how the person agreed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  source?: string;
}

export class ChannelAddressResponse {
  channel: 'sms' | 'telegram' | 'webhook';
  address: string;
  /** Null when the person never agreed. */
  optedInAt: string | null;
  source: string | null;
  /** Set when the person is not to be reached here any more. */
  optedOutAt: string | null;
  optedOutBy: 'person' | 'member' | 'provider' | null;
  reason: string | null;

  static of(view: ChannelAddressView): ChannelAddressResponse {
    return {
      ...view,
      optedInAt: view.optedInAt?.toISOString() ?? null,
      optedOutAt: view.optedOutAt?.toISOString() ?? null,
    };
  }
}

export class ChannelAddressListResponse {
  items: ChannelAddressResponse[];
  nextCursor: string | null;
}

export class TelegramLinkResponse {
  /** Personal: whoever opens it joins as this contact. */
  url: string;
}
