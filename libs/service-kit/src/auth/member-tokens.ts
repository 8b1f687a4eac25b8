import { Injectable } from '@nestjs/common';
import {
  createLocalJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { ACCESS_TOKEN } from './access-token.js';
import { AuthConfig } from './auth.config.js';
import { SignInRequired } from './auth.errors.js';
import { type Member, type Role, ROLES } from './member.js';
import { type RequestHead, RequestOrigin } from './request-origin.js';

const REMEMBERED_TOKENS = 2_000;

/** Recognises members by their access token, offline: no service asks accounts, and accounts may be down. */
@Injectable()
export class MemberTokens {
  readonly #keys: JWTVerifyGetKey;
  /** A signature check costs a fifth of a millisecond and a studio page sends many requests with one token. */
  readonly #verified = new Map<string, { member: Member; expiresAt: number }>();

  constructor(
    config: AuthConfig,
    private readonly origin: RequestOrigin,
  ) {
    const keySet = readKeySet(config.authPublicKeys);
    this.#keys = createLocalJWKSet(keySet);
  }

  /** Also for upgrade requests of WebSockets. Throws {@link SignInRequired} or `ForeignOrigin`. */
  async verify(request: RequestHead): Promise<Member> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.read(bearer);

    const token = readCookie(request.headers.cookie, ACCESS_TOKEN.cookie);
    if (token === undefined) throw new SignInRequired();
    const member = await this.read(token);
    this.origin.assertOwn(request);
    return member;
  }

  async read(token: string): Promise<Member> {
    const known = this.#verified.get(token);
    if (known !== undefined && known.expiresAt > Date.now()) return known.member;
    this.#verified.delete(token);

    const claims = await this.#claims(token);
    const member = toMember(claims);
    this.#remember(token, { member, expiresAt: (claims.exp ?? 0) * 1000 });
    return member;
  }

  async #claims(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        algorithms: [ACCESS_TOKEN.algorithm],
        issuer: ACCESS_TOKEN.issuer,
        audience: ACCESS_TOKEN.audience,
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch {
      throw new SignInRequired();
    }
  }

  #remember(token: string, entry: { member: Member; expiresAt: number }): void {
    const [oldest] = this.#verified.keys();
    if (oldest !== undefined && this.#verified.size >= REMEMBERED_TOKENS) this.#verified.delete(oldest);
    this.#verified.set(token, entry);
  }
}

/** Tells what is wrong by the name of the setting; its value stays unsaid. */
function readKeySet(text: string): JSONWebKeySet {
  const { keys } = JSON.parse(text) as Partial<JSONWebKeySet>;
  if (!Array.isArray(keys) || keys.length === 0)
    throw new Error('AUTH_PUBLIC_KEYS is not a JSON Web Key Set.');
  if (keys.some((key) => 'd' in key)) {
    throw new Error('AUTH_PUBLIC_KEYS holds a private key; it belongs to accounts alone.');
  }
  return { keys };
}

function toMember({ sub, workspaceId, role, name, email }: JWTPayload): Member {
  const texts = [sub, workspaceId, name, email];
  if (texts.some((text) => typeof text !== 'string') || !ROLES.includes(role as Role)) {
    throw new SignInRequired();
  }
  return Object.freeze({ userId: sub, workspaceId, role, name, email } as Member);
}

function readCookie(header: string | undefined, name: string): string | undefined {
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
