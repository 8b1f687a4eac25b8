import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member, type Role } from '@funnelcast/service-kit';
import { Identities } from '../identities/identities.js';
import { assertOwnerInPerson } from '../members/owner-authority.js';
import { WorkspaceKey } from './workspace-key.entity.js';

export interface CreatedApiKey {
  key: string;
  grant: WorkspaceKey;
}

/** Makes a key for a program. Keys make no keys, so that revoking one ends everything that came of it. */
@Injectable()
export class CreateApiKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly clock: Clock,
  ) {}

  async execute(owner: Member, { name, role }: { name: string; role: Role }): Promise<CreatedApiKey> {
    const { workspaceId, userId } = owner;
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => assertOwnerInPerson(tx, owner));
    // A crash after this line leaves a secret that opens nothing: what it opens is written below.
    const { id, key, hint } = await this.identities.createApiKey(userId, name);
    const grant = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertOwnerInPerson(tx, owner);
      const created = { id, workspaceId, name, role, hint, createdBy: userId, createdAt: this.clock.now() };
      await tx.insert(WorkspaceKey, created);
      return tx.create(WorkspaceKey, created);
    });
    return { key, grant };
  }
}
