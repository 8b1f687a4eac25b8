import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Member, MemberTokenSigner, SignInRequired } from '@funnelcast/service-kit';
import { Identities, type SignedInPerson } from '../identities/identities.js';
import { ApiKeyRefused, NoWorkspace } from './access-tokens.errors.js';
import { type Access, MemberAccess } from './member-access.js';

export interface IssuedAccess {
  token: string;
  expiresAt: Date;
  member: Member & { workspaceName: string };
  /** Renewed session cookies for the browser. */
  cookies: string[];
}

/** Exchanges a session or an API key for the short-lived token that every service can check by itself. */
@Injectable()
export class IssueAccessToken {
  constructor(
    private readonly identities: Identities,
    private readonly access: MemberAccess,
    private readonly signer: MemberTokenSigner,
  ) {}

  async forSession(headers: IncomingHttpHeaders): Promise<IssuedAccess> {
    const person = await this.identities.signedIn(headers);
    if (!person) throw new SignInRequired();
    return this.forPerson(person);
  }

  async forPerson({
    userId,
    name,
    email,
    activeWorkspaceId,
    cookies,
  }: SignedInPerson): Promise<IssuedAccess> {
    const access = await this.access.ofPerson(userId, activeWorkspaceId);
    if (!access) throw new NoWorkspace();
    return { ...(await this.#issue({ userId, name, email }, access)), cookies };
  }

  /** The program is a member of its own, by the id of its key, so that what it did is not put down to a person. */
  async forApiKey(key: string): Promise<IssuedAccess> {
    const keyId = await this.identities.readApiKey(key);
    const access = keyId === null ? null : await this.access.ofKey(keyId);
    if (!access) throw new ApiKeyRefused();
    const { keyId: userId, keyName: name, email } = access;
    return { ...(await this.#issue({ userId, name, email }, access)), cookies: [] };
  }

  async #issue(
    who: Pick<Member, 'userId' | 'name' | 'email'>,
    { workspaceId, workspaceName, role }: Access,
  ): Promise<Omit<IssuedAccess, 'cookies'>> {
    const member: Member = { ...who, workspaceId, role };
    return { ...(await this.signer.sign(member)), member: { ...member, workspaceName } };
  }
}
