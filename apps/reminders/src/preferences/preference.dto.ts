import { IsBoolean, IsOptional } from 'class-validator';

export class ChangePreferencesRequest {
  /** Whether letters may be sent. */
  @IsBoolean()
  subscribed: boolean;

  /** Whether letters that sell may be among them; stays as it is without it. */
  @IsOptional()
  @IsBoolean()
  offers?: boolean;
}

export class PreferencesResponse {
  subscribed: boolean;
  /** Whether letters that sell are among them. */
  offers: boolean;
  /** Shortened: the link may have been forwarded. */
  email: string;
  workspaceName: string;
}
