import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';

export interface ScoringChange {
  id: string;
  revision: number;
  memberName: string;
  changes: string[];
  at: Date;
}

const CHANGES = `
  select id, revision, member_name as "memberName", changes, at from scoring_change
  where workspace_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
  order by at desc, id desc limit $4`;

/** Who changed the rules, when and how; the latest first. */
@Injectable()
export class ListScoringChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    workspaceId: string,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<PageOf<ScoringChange>> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const rows = await tx.query<ScoringChange[]>(CHANGES, [workspaceId, at, id, limit + 1]);
      return pageOf(rows, limit, (last) => [last.at.toISOString(), last.id]);
    });
  }
}
