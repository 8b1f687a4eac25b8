import { importJWK, type JWK, SignJWT } from 'jose';
import { ACCESS_TOKEN } from './access-token.js';
import type { Member } from './member.js';

export interface IssuedToken {
  token: string;
  expiresAt: Date;
}

/** Signs access tokens with the private key, which only accounts and the tests hold. */
export class MemberTokenSigner {
  readonly #key: ReturnType<typeof importJWK>;
  readonly #keyId: string | undefined;

  /** `privateKey` is a JSON Web Key, as text. */
  constructor(privateKey: string) {
    const jwk = JSON.parse(privateKey) as JWK;
    this.#keyId = jwk.kid;
    this.#key = importJWK(jwk, ACCESS_TOKEN.algorithm);
    // A wrong key fails at the first signature, not as an unhandled rejection before it.
    this.#key.catch(() => undefined);
  }

  /**
   * Sign-in lives on the machine's own clock, as browsers' cookies do:
   * a demo that moves the domain clock by a day must not sign everybody out.
   */
  async sign(member: Member, lifetimeSeconds: number = ACCESS_TOKEN.lifetimeSeconds): Promise<IssuedToken> {
    const issuedAt = Math.floor(Date.now() / 1000);
    const expiresAt = issuedAt + lifetimeSeconds;
    const { userId, workspaceId, role, name, email } = member;
    const token = await new SignJWT({ workspaceId, role, name, email })
      .setProtectedHeader({ alg: ACCESS_TOKEN.algorithm, kid: this.#keyId, typ: 'JWT' })
      .setSubject(userId)
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(ACCESS_TOKEN.audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(await this.#key);
    return { token, expiresAt: new Date(expiresAt * 1000) };
  }
}
