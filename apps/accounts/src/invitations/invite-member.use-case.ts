import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member, type Role } from '@funnelcast/service-kit';
import { assertStillOwner } from '../members/owner-authority.js';
import { Invitation } from './invitation.entity.js';
import { AlreadyMember } from './invitations.errors.js';

const INVITATION_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** Holds a place for a person. Inviting the same address again makes a new link, and the old one ends. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(owner: Member, { email, role }: { email: string; role: Role }): Promise<Invitation> {
    const { workspaceId } = owner;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      const members = await tx.query<unknown[]>(
        `select from membership join "user" person on person.id = user_id where workspace_id = $1 and email = $2`,
        [workspaceId, email],
      );
      if (members.length > 0) throw new AlreadyMember();

      const now = this.clock.now();
      const invitation = tx.create(Invitation, {
        id: randomUUID(),
        workspaceId,
        email,
        role,
        invitedBy: owner.userId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_LIFETIME_MS),
      });
      // One statement, because two owners may invite the same person in the same moment.
      await insertRows(tx, 'invitation', [toRow(invitation)], {
        onConflict: `(workspace_id, email) where accepted_at is null and revoked_at is null
          do update set id = excluded.id, role = excluded.role, invited_by = excluded.invited_by,
            created_at = excluded.created_at, expires_at = excluded.expires_at`,
      });
      return invitation;
    });
  }
}

function toRow({ id, workspaceId, email, role, invitedBy, createdAt, expiresAt }: Invitation): object {
  return {
    id,
    workspace_id: workspaceId,
    email,
    role,
    invited_by: invitedBy,
    created_at: createdAt,
    expires_at: expiresAt,
  };
}
