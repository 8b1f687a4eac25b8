import { IsJSON, IsOptional, IsString, IsTimeZone, Matches, MaxLength, MinLength } from 'class-validator';
import { SIGN_IN_ADDRESS } from './identities/sign-in-address.js';

/** The secrets of sign-in, and who owns the first workspace. */
export class AccountsConfig {
  /** A JSON Web Key; its public half is in AUTH_PUBLIC_KEYS of every service. */
  @IsJSON()
  authPrivateKey: string;

  /** Signs session cookies; changing it signs everybody out. */
  @IsString()
  @MinLength(32)
  authSecret: string;

  /** Read at the first start only, while there is no workspace yet. */
  @IsOptional()
  @Matches(SIGN_IN_ADDRESS)
  ownerEmail?: string;

  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(128)
  ownerPassword?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(120)
  workspaceName: string = 'My workspace';

  /** IANA name; the machine's own zone unless it is set. */
  @IsTimeZone()
  workspaceTimeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
