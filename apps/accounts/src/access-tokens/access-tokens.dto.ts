export class AccessMemberResponse {
  /** The person, or the API key of a program. */
  userId: string;
  name: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
  workspaceId: string;
  workspaceName: string;
}

export class AccessTokenResponse {
  /** For `Authorization: Bearer`; a browser gets the same as a cookie. */
  token: string;
  /** Renew it before this moment. */
  expiresAt: string;
  member: AccessMemberResponse;
}
