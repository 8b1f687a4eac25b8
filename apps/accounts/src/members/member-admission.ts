import { Injectable } from '@nestjs/common';
import { MemberJoined } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import type { Role } from '@funnelcast/service-kit';

export interface NewMember {
  workspaceId: string;
  userId: string;
  role: Role;
  joinedAt: Date;
}

const ADMIT = `
  with admitted as (
    insert into membership (workspace_id, user_id, role, joined_at) values ($1, $2, $3, $4)
    on conflict do nothing
    returning user_id
  )
  select person.name, person.email from admitted join "user" person on person.id = admitted.user_id`;

/** A place in a workspace, and the fact that the other services know their people by: one commit, whichever way they come. */
@Injectable()
export class MemberAdmission {
  constructor(private readonly outbox: Outbox) {}

  /** Who has a place already keeps it as it is. */
  async admit(tx: Transaction, { workspaceId, userId, role, joinedAt }: NewMember): Promise<void> {
    const [person] = await tx.query<{ name: string; email: string }[]>(ADMIT, [
      workspaceId,
      userId,
      role,
      joinedAt,
    ]);
    if (!person) return;
    await this.outbox.add(tx, MemberJoined, {
      workspaceId,
      subject: userId,
      data: { memberId: userId, ...person, role, joinedAt: joinedAt.toISOString() },
    });
  }
}
