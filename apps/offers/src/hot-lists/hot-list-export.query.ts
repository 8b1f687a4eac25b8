import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { requireSession } from '../sessions/require-session.js';
import { conditionsOf, type HotListFilter } from './hot-list-conditions.js';
import { type HotPerson, hotPeople } from './hot-list-rows.js';

const PEOPLE_PER_READ = 1_000;

/**
 * The whole list, read in pieces while it is sent. Who is on it and in which order is decided once at the beginning:
 * people who rise meanwhile are neither missed nor listed twice.
 */
@Injectable()
export class HotListExport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refuses before anything is sent; what follows comes with the iteration. */
  async execute(workspaceId: string, filter: HotListFilter): Promise<AsyncIterable<HotPerson>> {
    const ranking = await this.unitOfWork.inWorkspace(workspaceId, async (tx): Promise<{ id: string }[]> => {
      await requireSession(tx, filter.sessionId);
      const { where, parameters } = conditionsOf(workspaceId, filter);
      return tx.query(
        `select registration_id as id from engagement where ${where} order by score desc, registration_id`,
        parameters,
      );
    });
    return this.inPieces(
      workspaceId,
      ranking.map(({ id }) => id),
    );
  }

  private async *inPieces(workspaceId: string, ids: readonly string[]): AsyncIterable<HotPerson> {
    for (let start = 0; start < ids.length; start += PEOPLE_PER_READ) {
      const piece = ids.slice(start, start + PEOPLE_PER_READ);
      yield* await this.unitOfWork.inWorkspace(workspaceId, (tx) => hotPeople(tx, piece));
    }
  }
}
