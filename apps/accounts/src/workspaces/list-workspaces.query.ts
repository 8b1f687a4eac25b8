import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import {
  type Member,
  type Role,
  type PageAsked,
  type PageOf,
  pageOf,
  readCursor,
} from '@funnelcast/service-kit';

export interface OwnWorkspace {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  role: Role;
}

type Row = OwnWorkspace & { joinedAt: Date };

/** The workspaces a person belongs to; for a program the single one that its key is for. */
@Injectable()
export class ListWorkspaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ userId }: Member, { cursor, limit }: PageAsked): Promise<PageOf<OwnWorkspace>> {
    const [at = null, last = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const rows = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<Row[]>(
        `select workspace_id as id, name, time_zone as "timeZone", locale, role, since as "joinedAt"
         from workspace join (
           select workspace_id, role, joined_at as since from membership where user_id = $1
           union all
           select workspace_id, role, created_at from workspace_key where id = $1
         ) access using (workspace_id)
         where $2::timestamptz is null or (since, workspace_id) > ($2, $3::uuid)
         order by since, workspace_id limit $4`,
        [userId, at, last, limit + 1],
      ),
    );
    const page = pageOf(rows, limit, ({ joinedAt, id }) => [joinedAt.toISOString(), id]);
    const items = page.items.map(({ id, name, timeZone, locale, role }) => ({
      id,
      name,
      timeZone,
      locale,
      role,
    }));
    return { ...page, items };
  }
}
