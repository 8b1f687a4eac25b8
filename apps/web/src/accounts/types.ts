import type { components } from '../api/accounts';

type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type Role = Me['role'];
export type MemberSummary = Schemas['MemberResponse'];
export type PasswordLink = Schemas['PasswordLinkResponse'];
export type Invitation = Schemas['InvitationResponse'];
/** What the invited person may see: `hasAccount` tells whether they sign in or choose a password. */
export type ShownInvitation = Schemas['ShownInvitationResponse'];
export type ApiKey = Schemas['ApiKeyResponse'];
export type NewApiKey = Schemas['CreatedApiKeyResponse'];
