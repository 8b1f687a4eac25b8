import type { Transaction } from '@funnelcast/persistence';
import { LastOwnerStays, MemberNotFound } from './members.errors.js';
import { Membership } from './membership.entity.js';

/**
 * The member who is about to be less than they were. All owners are locked, so that two owners who act on each other
 * cannot both succeed, and one always stays.
 */
export async function lockReplaceable(
  tx: Transaction,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<Membership> {
  const owners = await tx.find(Membership, {
    where: { workspaceId, role: 'owner' },
    order: { userId: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  const member = await tx.findOne(Membership, {
    where: { workspaceId, userId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!member) throw new MemberNotFound();
  if (member.role === 'owner' && owners.length === 1) throw new LastOwnerStays();
  return member;
}
