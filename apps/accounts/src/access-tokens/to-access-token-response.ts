import type { AccessTokenResponse } from './access-tokens.dto.js';
import type { IssuedAccess } from './issue-access-token.use-case.js';

export function toAccessTokenResponse({ token, expiresAt, member }: IssuedAccess): AccessTokenResponse {
  return { token, expiresAt: expiresAt.toISOString(), member };
}
