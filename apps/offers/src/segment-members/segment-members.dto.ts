import { PageRequest } from '@funnelcast/service-kit';
import type { SegmentMember } from './list-members.query.js';

export class ListMembersRequest extends PageRequest {}

export class SegmentMemberResponse {
  contactId: string;
  name: string;
  email: string;
  enteredAt: string;
  /** Why, in plain words. */
  reason: string;

  static of({ enteredAt, ...member }: SegmentMember): SegmentMemberResponse {
    return { ...member, enteredAt: enteredAt.toISOString() };
  }
}

export class SegmentMemberListResponse {
  items: SegmentMemberResponse[];
  nextCursor: string | null;
}
