import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Role } from '@funnelcast/service-kit';

export interface Access {
  workspaceId: string;
  workspaceName: string;
  role: Role;
}

export interface KeyAccess extends Access {
  keyId: string;
  keyName: string;
  email: string;
}

/** What somebody may do and where, asked at every new token: a change counts within the life of one. */
@Injectable()
export class MemberAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the wanted workspace, or in the one this person joined first; null for somebody who belongs nowhere. */
  async ofPerson(userId: string, wantedWorkspaceId: string | null): Promise<Access | null> {
    const [access] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<Access[]>(
        `select workspace_id as "workspaceId", name as "workspaceName", role
         from membership join workspace using (workspace_id)
         where user_id = $1
         order by (workspace_id::text = $2) is true desc, joined_at, workspace_id limit 1`,
        [userId, wantedWorkspaceId],
      ),
    );
    return access ?? null;
  }

  async ofKey(keyId: string): Promise<KeyAccess | null> {
    const [access] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<KeyAccess[]>(
        `select key.id as "keyId", key.name as "keyName", person.email, key.role,
           workspace_id as "workspaceId", workspace.name as "workspaceName"
         from workspace_key key join workspace using (workspace_id) join "user" person on person.id = key.created_by
         where key.id = $1`,
        [keyId],
      ),
    );
    return access ?? null;
  }
}
