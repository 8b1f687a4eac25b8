import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { conditionsOf, type HotListFilter } from '../hot-lists/hot-list-conditions.js';
import { requireSession } from '../sessions/require-session.js';
import { GiveToMember, type HandingOver } from './give-to-member.js';
import { HandOffs } from './hand-offs.js';
import { TooManyToHandOver } from './hand-offs.errors.js';

const MOST_PEOPLE = 1_000;

export interface HandedOverList {
  people: number;
  /** Of them offered to somebody now. */
  offered: number;
}

/** Hands over everybody whom a view of a hot list finds, by the rules or to one colleague. */
@Injectable()
export class HandOverHotList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    private readonly giveToMember: GiveToMember,
  ) {}

  execute(
    workspaceId: string,
    filter: HotListFilter,
    toMemberId: string | null,
    by: HandingOver,
  ): Promise<HandedOverList> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requireSession(tx, filter.sessionId);
      const { where, parameters } = conditionsOf(workspaceId, filter);
      const rows = await tx.query<{ id: string }[]>(
        `select distinct contact_id as id from engagement where ${where} limit ${MOST_PEOPLE + 1}`,
        parameters,
      );
      if (rows.length > MOST_PEOPLE) throw new TooManyToHandOver(MOST_PEOPLE);
      const ids = rows.map(({ id }) => id);
      const offered = await (toMemberId === null || ids.length === 0
        ? this.handOffs.offer(tx, workspaceId, ids, `by hand, ${by.name}`)
        : this.giveToMember.execute(tx, workspaceId, ids, toMemberId, by));
      return { people: ids.length, offered };
    });
  }
}
