import { IsLocale, IsOptional, IsString, IsTimeZone, Matches, MaxLength } from 'class-validator';
import { PLAIN_NAME } from '../identities/plain-name.js';

export class OpenWorkspaceRequest {
  @IsString()
  @MaxLength(120)
  @Matches(PLAIN_NAME, { message: 'name must be plain text on one line' })
  name: string;

  /** IANA name, for example `Europe/Paris`; UTC unless it is given. */
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;

  /** BCP 47, for example `pt-BR`; `en` unless it is given. */
  @IsOptional()
  @IsLocale()
  @MaxLength(35)
  locale?: string | null;
}

export class WorkspaceResponse {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  /** Your role there. */
  role: 'owner' | 'presenter' | 'sales';
  /** Whether the access token of this request is for this workspace. */
  active: boolean;
}

export class WorkspacesResponse {
  items: WorkspaceResponse[];
  nextCursor: string | null;
}

export class MeResponse {
  /** The person, or the API key of a program. */
  userId: string;
  name: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
  workspaceId: string;
  /** The first 200 of them. */
  workspaces: WorkspaceResponse[];
}
