import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { type Role, ROLES } from '@funnelcast/service-kit';
import { PLAIN_NAME } from '../identities/plain-name.js';
import { SIGN_IN_ADDRESS } from '../identities/sign-in-address.js';

export class InviteMemberRequest {
  /** Compared without regard to case. */
  @IsEmail()
  @MaxLength(254)
  @Matches(SIGN_IN_ADDRESS, { message: 'email must be a plain e-mail address' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )
  email: string;

  @IsIn(ROLES)
  role: Role;
}

/** Both are needed from somebody without an account; nothing from somebody who is signed in. */
export class AcceptInvitationRequest {
  @IsOptional()
  @IsString()
  @MaxLength(120)
  @Matches(PLAIN_NAME, { message: 'name must be plain text on one line' })
  name?: string | null;

  @IsOptional()
  @IsString()
  @MinLength(10)
  @MaxLength(128)
  password?: string | null;
}

export class InvitationResponse {
  /** The secret of the link. */
  id: string;
  /** The link to hand over. */
  url: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
  status: 'open' | 'accepted' | 'expired' | 'revoked';
  createdAt: string;
  expiresAt: string;
}

export class InvitationsResponse {
  items: InvitationResponse[];
  nextCursor: string | null;
}

export class ShownInvitationResponse {
  workspaceName: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
  status: 'open' | 'accepted' | 'expired' | 'revoked';
  expiresAt: string;
  /** True: sign in to accept; false: choose a name and a password. */
  hasAccount: boolean;
}

export class AcceptedInvitationResponse {
  workspaceId: string;
  workspaceName: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
}
