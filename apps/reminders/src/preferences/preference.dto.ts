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
import { LEAVABLE, type Leavable } from '../channel-addresses/channel-choices.js';

export class ChannelChoiceRequest {
  @IsIn(LEAVABLE)
  channel: Leavable;

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
  @ArrayMaxSize(LEAVABLE.length)
  @ArrayUnique((choice: ChannelChoiceRequest) => choice?.channel)
  @ValidateNested({ each: true })
  @Type(() => ChannelChoiceRequest)
  channels?: ChannelChoiceRequest[];
}

export class ChannelChoiceResponse {
  channel: 'sms' | 'telegram' | 'webhook' | 'call' | 'letter';
  /** Shortened; null where none is known, and for calls and letters on paper. */
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
  /** The ways besides e-mail: channels on which the person is known or can join, calls, letters on paper. */
  channels?: ChannelChoiceResponse[];
}
