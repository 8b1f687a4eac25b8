import type { Transaction } from '@funnelcast/persistence';
import { type Member, RoleNotAllowed } from '@funnelcast/service-kit';
import { PeopleOnly } from './members.errors.js';

/**
 * An access token may be ten minutes old. For most work that is fine; but an owner who was removed meanwhile
 * must not use it to come back, so whatever gives access asks the tables.
 */
export async function assertStillOwner(tx: Transaction, { workspaceId, userId }: Member): Promise<void> {
  const found = await tx.query<unknown[]>(
    `select from membership where workspace_id = $1 and user_id = $2 and role = 'owner'
     union all
     select from workspace_key where workspace_id = $1 and id = $2 and role = 'owner'`,
    [workspaceId, userId],
  );
  if (found.length === 0) throw new RoleNotAllowed();
}

/** The same for what a program may never do, whatever the role of its key. */
export async function assertOwnerInPerson(tx: Transaction, member: Member): Promise<void> {
  await assertStillOwner(tx, member);
  const found = await tx.query<unknown[]>('select from membership where workspace_id = $1 and user_id = $2', [
    member.workspaceId,
    member.userId,
  ]);
  if (found.length === 0) throw new PeopleOnly();
}
