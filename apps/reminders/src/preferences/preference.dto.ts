import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { type Channel, CHANNELS } from '../channels/channel.js';

export class ChannelChoiceRequest {
  @IsIn(CHANNELS)
  channel: Channel;

  /** Only an address that is known already can be joined here. */
  @IsBoolean()
  subscribed: boolean;
}

export class ChangePreferencesRequest {
  /** Whether letters may be sent. */
  @IsBoolean()
  subscribed: boolean;

  /** Whether letters that sell may be among them; stays as it is without it. */
  @IsOptional()
  @IsBoolean()
  offers?: boolean;

  /** The other channels that are to change; the rest stays as it is. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHANNELS.length)
  @ArrayUnique((choice: ChannelChoiceRequest) => choice?.channel)
  @ValidateNested({ each: true })
  @Type(() => ChannelChoiceRequest)
  channels?: ChannelChoiceRequest[];
}

export class ChannelChoiceResponse {
  channel: 'sms' | 'telegram' | 'webhook';
  /** Shortened; null where none is known. */
  address: string | null;
  subscribed: boolean;
  /** Where the person joins, when that takes more than a choice here. */
  joinUrl: string | null;
}

export class PreferencesResponse {
  subscribed: boolean;
  /** Whether letters that sell are among them. */
  offers: boolean;
  /** Shortened: the link may have been forwarded. */
  email: string;
  workspaceName: string;
  /** The channels besides e-mail; left out where there are none. */
  channels?: ChannelChoiceResponse[];
}
