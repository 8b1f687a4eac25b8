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
