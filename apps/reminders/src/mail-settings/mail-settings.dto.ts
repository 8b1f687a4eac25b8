import { IsBoolean, IsOptional } from 'class-validator';

export class ReplaceMailSettingsRequest {
  /** Whether clicks and openings of letters are followed. */
  @IsBoolean()
  trackLinks: boolean;

  /** Whether answers to letters come here, instead of to the presenter. As it was when left out. */
  @IsOptional()
  @IsBoolean()
  answersHere?: boolean;
}

export class MailSettingsResponse {
  /** Whether clicks and openings of letters are followed. */
  trackLinks: boolean;
  /** Whether answers to letters come here, instead of to the presenter. */
  answersHere: boolean;
  /** Whether this installation receives mail, without which no answer can come here. */
  receivesMail: boolean;
}
