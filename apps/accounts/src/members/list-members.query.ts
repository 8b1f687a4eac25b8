import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Role, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';

export interface ListedMember {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: Date;
}

/** The people of one workspace, in the order in which they joined. */
@Injectable()
export class ListMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, { cursor, limit }: PageAsked): Promise<PageOf<ListedMember>> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<ListedMember[]>(
        `select user_id as "userId", person.name, person.email, role, joined_at as "joinedAt"
         from membership join "user" person on person.id = user_id
         where workspace_id = $1 and ($2::timestamptz is null or (joined_at, user_id) > ($2, $3::uuid))
         order by joined_at, user_id limit $4`,
        [workspaceId, at, id, limit + 1],
      ),
    );
    return pageOf(rows, limit, (last) => [last.joinedAt.toISOString(), last.userId]);
  }
}
