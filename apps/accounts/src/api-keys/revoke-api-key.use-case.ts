import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Member } from '@funnelcast/service-kit';
import { assertStillOwner } from '../members/owner-authority.js';
import { ApiKeyNotFound } from './api-keys.errors.js';
import { RevokedKeys } from './revoked-keys.js';

/** Ends a key: no further token for it, and the last one lives ten minutes at most. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RevokedKeys,
  ) {}

  execute(owner: Member, id: string): Promise<void> {
    return this.unitOfWork.inWorkspace(owner.workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      if ((await this.keys.one(tx, id)) === 0) throw new ApiKeyNotFound();
    });
  }
}
