import { Injectable } from '@nestjs/common';
import { breaksRule, newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import type { HotListFilter } from '../hot-lists/hot-list-conditions.js';
import { HotListViewNameTaken, HotListViewNotFound, TooManyHotListViews } from './hot-list-views.errors.js';

export interface HotListView {
  id: string;
  name: string;
  shared: boolean;
  filter: Omit<HotListFilter, 'sessionId'>;
  memberId: string;
  memberName: string;
}

export type HotListViewDraft = Pick<HotListView, 'name' | 'shared' | 'filter'>;
type Author = Pick<Member, 'workspaceId' | 'userId' | 'name'>;

const MOST_VIEWS = 50;
const COLUMNS = `id, name, shared, filter, member_id as "memberId", member_name as "memberName"`;

/** Filters with a name: one’s own, and those that colleagues share. */
@Injectable()
export class HotListViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list({ workspaceId, userId }: Author): Promise<HotListView[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `select ${COLUMNS} from hot_list_view where member_id = $1 or shared
         order by member_id <> $1, lower(name), id`,
        [userId],
      ),
    );
  }

  create({ workspaceId, userId, name: memberName }: Author, draft: HotListViewDraft): Promise<HotListView> {
    return this.write(workspaceId, async (tx) => {
      const [{ count }] = await tx.query<[{ count: number }]>(
        'select count(*)::integer as count from hot_list_view where member_id = $1',
        [userId],
      );
      if (count >= MOST_VIEWS) throw new TooManyHotListViews(MOST_VIEWS);
      return tx.query(
        `insert into hot_list_view (id, workspace_id, member_id, member_name, name, shared, filter, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning ${COLUMNS}`,
        [
          newId(),
          workspaceId,
          userId,
          memberName,
          draft.name,
          draft.shared,
          JSON.stringify(draft.filter),
          this.clock.now(),
        ],
      );
    });
  }

  /** Only the author changes a view: others may rely on it. */
  change({ workspaceId, userId }: Author, id: string, draft: HotListViewDraft): Promise<HotListView> {
    return this.write(workspaceId, async (tx) => {
      const [rows] = await tx.query<[HotListView[]]>(
        `update hot_list_view set name = $3, shared = $4, filter = $5, updated_at = $6
         where id = $1 and member_id = $2 returning ${COLUMNS}`,
        [id, userId, draft.name, draft.shared, JSON.stringify(draft.filter), this.clock.now()],
      );
      return rows;
    });
  }

  async remove({ workspaceId, userId }: Author, id: string): Promise<void> {
    const [, count] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<[unknown, number]>('delete from hot_list_view where id = $1 and member_id = $2', [id, userId]),
    );
    if (count === 0) throw new HotListViewNotFound();
  }

  private async write(
    workspaceId: string,
    work: (tx: Transaction) => Promise<HotListView[]>,
  ): Promise<HotListView> {
    try {
      const [view] = await this.unitOfWork.inWorkspace(workspaceId, work);
      if (!view) throw new HotListViewNotFound();
      return view;
    } catch (error) {
      if (breaksRule(error, 'hot_list_view_name_once_per_member')) throw new HotListViewNameTaken();
      throw error;
    }
  }
}
