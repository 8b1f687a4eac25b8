import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import { IdentityProvider } from './identity-provider.js';

/** How the library names what lets somebody choose a new password. */
export const NEW_PASSWORD = 'reset-password:';
const NEW_PASSWORD_HOURS = 24;

/** A person with an open session in this browser. */
export interface SignedInPerson {
  userId: string;
  name: string;
  email: string;
  sessionToken: string;
  activeWorkspaceId: string | null;
  /** Renewed session cookies, which have to reach the browser. */
  cookies: string[];
}

/** Who somebody is, by session cookie or API key; what they may do in a workspace is not asked here. */
@Injectable()
export class Identities {
  constructor(private readonly provider: IdentityProvider) {}

  async signedIn(headers: IncomingHttpHeaders): Promise<SignedInPerson | null> {
    if (headers.cookie === undefined) return null;
    const { response, headers: answer } = await this.provider.auth.api.getSession({
      headers: fromNodeHeaders({ cookie: headers.cookie }),
      returnHeaders: true,
    });
    if (!response) return null;
    const { user, session } = response;
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      sessionToken: session.token,
      activeWorkspaceId: session.activeWorkspaceId ?? null,
      cookies: answer.getSetCookie(),
    };
  }

  /** Only this session moves: another browser of the same person may stay in another workspace. */
  async activateWorkspace(sessionToken: string, workspaceId: string): Promise<void> {
    const { internalAdapter } = await this.provider.auth.$context;
    await internalAdapter.updateSession(sessionToken, { activeWorkspaceId: workspaceId });
  }

  /** About a tenth of a second of work by design, so never inside a transaction. */
  async hashPassword(password: string): Promise<string> {
    const { password: passwords } = await this.provider.auth.$context;
    return passwords.hash(password);
  }

  /**
   * A token by which this person may choose a new password, in the form in which the library's own mails carry one. Tokens
   * that were made before end. The library compares with the machine's own watch, so that one is asked here. What the token
   * ends with is for whoever looks at it before the library does.
   */
  async allowNewPassword(userId: string, end = ''): Promise<{ token: string; expiresAt: Date }> {
    const { internalAdapter, adapter } = await this.provider.auth.$context;
    await adapter.deleteMany({
      model: 'verification',
      where: [
        { field: 'value', value: userId },
        { field: 'identifier', operator: 'starts_with', value: NEW_PASSWORD },
      ],
    });
    const token = randomBytes(24).toString('base64url') + end;
    const expiresAt = new Date(Date.now() + NEW_PASSWORD_HOURS * 3_600_000);
    await internalAdapter.createVerificationValue({
      identifier: `${NEW_PASSWORD}${token}`,
      value: userId,
      expiresAt,
    });
    return { token, expiresAt };
  }

  async createApiKey(userId: string, name: string): Promise<{ id: string; key: string; hint: string }> {
    const { id, key, start } = await this.provider.auth.api.createApiKey({ body: { userId, name } });
    return { id, key, hint: start ?? '' };
  }

  /** The id of the key, or null when there is no such key. */
  async readApiKey(key: string): Promise<string | null> {
    const { valid, key: found } = await this.provider.auth.api.verifyApiKey({ body: { key } });
    return valid && found ? found.id : null;
  }
}
