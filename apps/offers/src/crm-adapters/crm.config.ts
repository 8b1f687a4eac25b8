import { IsUrl } from 'class-validator';

const HTTP = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where providers are that have one address for everybody; the rest is a workspace's own setting. */
export class CrmConfig {
  @IsUrl(HTTP)
  hubspotApiUrl: string = 'https://api.hubapi.com';

  /** Telegram, or a Bot API server of one's own. */
  @IsUrl(HTTP)
  telegramApiUrl: string = 'https://api.telegram.org';
}
