import { IsOptional, IsUrl, Matches } from 'class-validator';

const HTTP = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where the providers of the other channels are, for the whole installation; the rest is a workspace's own setting. */
export class ChannelsConfig {
  /** Twilio, or its regional address. */
  @IsUrl(HTTP)
  twilioApiUrl: string = 'https://api.twilio.com';

  /** Telegram, or a Bot API server of one's own. */
  @IsUrl(HTTP)
  telegramApiUrl: string = 'https://api.telegram.org';

  /** Addresses or ranges of the own network that webhooks may reach all the same, with commas: `10.0.0.5,192.168.7.0/24`. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(?:,[0-9a-fA-F.:/]+)*$/, {
    message: 'it must be IP addresses or ranges with commas',
  })
  webhookAllowedAddresses?: string;
}
