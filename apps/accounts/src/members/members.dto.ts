import { IsIn } from 'class-validator';

const ROLES = ['owner', 'presenter', 'sales'] as const;

export class ChangeRoleRequest {
  @IsIn(ROLES)
  role: (typeof ROLES)[number];
}

export class PasswordLinkResponse {
  /** To be handed to this person and nobody else: whoever opens it first chooses the password. */
  url: string;
  expiresAt: string;
}

export class MemberResponse {
  userId: string;
  name: string;
  email: string;
  role: 'owner' | 'presenter' | 'sales';
  joinedAt: string;
}

export class MembersResponse {
  items: MemberResponse[];
  nextCursor: string | null;
}
