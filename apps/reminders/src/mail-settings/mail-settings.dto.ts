import { IsBoolean } from 'class-validator';

export class ReplaceMailSettingsRequest {
  /** Whether clicks and openings of letters are followed. */
  @IsBoolean()
  trackLinks: boolean;
}

export class MailSettingsResponse {
  /** Whether clicks and openings of letters are followed. */
  trackLinks: boolean;
}
