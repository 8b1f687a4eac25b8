import { IsJSON, IsString, MinLength } from 'class-validator';

/** What every service needs to recognise members and to sign links; only accounts holds the private key. */
export class AuthConfig {
  /** A JSON Web Key Set with the public keys of accounts; several while a key is being replaced. */
  @IsJSON()
  authPublicKeys: string;

  /** Signs the personal links; changing it makes every link sent so far useless. */
  @IsString()
  @MinLength(32)
  linkSecret: string;
}
