import { IsUrl } from 'class-validator';

const HTTP = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where the providers of the other channels are, for the whole installation; the rest is a workspace's own setting. */
export class ChannelsConfig {
  /** Twilio, or its regional address. */
  @IsUrl(HTTP)
  twilioApiUrl: string = 'https://api.twilio.com';

  /** Telegram, or a Bot API server of one's own. */
  @IsUrl(HTTP)
  telegramApiUrl: string = 'https://api.telegram.org';
}
