import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { requireSession } from '../sessions/require-session.js';
import { type HotPerson, hotPeople } from './hot-list-rows.js';
import { conditionsOf, type HotListFilter } from './hot-list-conditions.js';

export interface HotListPageFilter extends HotListFilter {
  cursor?: string;
  limit: number;
  /** How many of the hottest to leave out; the index alone is walked for them. */
  offset?: number;
}

interface Ranked {
  registrationId: string;
  score: number;
}

/**
 * The usual costs take every index for a cold one, and here its entries are a tenth of the rows. Nor is it worth while to
 * start processes for some milliseconds.
 */
const BY_INDEX = `
  select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`;

/** The people of a session, hottest first. The page is found in the index; only its people are then read in full. */
@Injectable()
export class HotList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, filter: HotListPageFilter): Promise<PageOf<HotPerson> & { total: number }> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requireSession(tx, filter.sessionId);
      await tx.query(BY_INDEX);
      const ranked = await rank(tx, workspaceId, filter);
      const { items, nextCursor } = pageOf(ranked, filter.limit, ({ score, registrationId }) => [
        score,
        registrationId,
      ]);
      const people = await hotPeople(
        tx,
        items.map(({ registrationId }) => registrationId),
      );
      return { items: people, nextCursor, total: await count(tx, workspaceId, filter) };
    });
  }
}

async function rank(
  tx: Transaction,
  workspaceId: string,
  { cursor, limit, offset = 0, ...filter }: HotListPageFilter,
): Promise<Ranked[]> {
  const { where, parameters } = conditionsOf(workspaceId, filter);
  const after = readCursor(cursor, ['integer', 'uuid']) ?? [];
  const [score, id] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
  const beyond =
    after.length > 0 ? `and score <= ${score} and (score < ${score} or registration_id > ${id})` : '';
  return tx.query(
    `select registration_id as "registrationId", score from engagement
     where ${where} ${beyond} order by score desc, registration_id limit ${limit + 1} offset ${offset}`,
    [...parameters, ...after],
  );
}

async function count(tx: Transaction, workspaceId: string, filter: HotListFilter): Promise<number> {
  const { where, parameters } = conditionsOf(workspaceId, filter);
  const [row]: { total: number }[] = await tx.query(
    `select count(*)::integer as total from engagement where ${where}`,
    parameters,
  );
  return row!.total;
}
