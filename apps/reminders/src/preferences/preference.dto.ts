import { IsBoolean } from 'class-validator';

export class ChangePreferencesRequest {
  /** Whether letters may be sent. */
  @IsBoolean()
  subscribed: boolean;
}

export class PreferencesResponse {
  subscribed: boolean;
  /** Shortened: the link may have been forwarded. */
  email: string;
  workspaceName: string;
}
