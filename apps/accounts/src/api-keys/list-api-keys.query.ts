import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import type { WorkspaceKey } from './workspace-key.entity.js';

/** The keys of one workspace, oldest first. */
@Injectable()
export class ListApiKeys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, { cursor, limit }: PageAsked): Promise<PageOf<WorkspaceKey>> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<WorkspaceKey[]>(
        `select id, workspace_id as "workspaceId", name, role, hint,
           created_by as "createdBy", created_at as "createdAt"
         from workspace_key
         where workspace_id = $1 and ($2::timestamptz is null or (created_at, id) > ($2, $3::uuid))
         order by created_at, id limit $4`,
        [workspaceId, at, id, limit + 1],
      ),
    );
    return pageOf(rows, limit, (last) => [last.createdAt.toISOString(), last.id]);
  }
}
