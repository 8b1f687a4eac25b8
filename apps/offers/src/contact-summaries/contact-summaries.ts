import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { SEGMENTS_CHANNEL } from '../segment-members/segment-checks.js';
import { REGISTRATIONS_OF, SUMMARISE } from './summary-statement.js';

const CONTACTS_PER_PAGE = 2_000;

/** None are kept; they are being written for the first time; everybody has one. */
export type SummaryState = 'none' | 'filling' | 'ready';

const TO_FILL = `
  select workspace_id as "workspaceId", done_up_to as "doneUpTo" from summarised_workspace
  where not ready order by workspace_id limit 1`;

const NEXT = `
  select array_agg(id order by id) as ids from (
    select id from contact where workspace_id = $1 and ($2::uuid is null or id > $2) order by id limit ${CONTACTS_PER_PAGE}
  ) page`;

const MOST_NOTES = 20_000;
const PENDING = `
  with noted as (select contact_id from segment_check where workspace_id = $1 limit ${MOST_NOTES})
  select coalesce(array_agg(distinct contact_id), '{}') as ids, count(*) = ${MOST_NOTES} as more from noted`;

/**
 * One row per contact with everything that rules ask, so that counting a rule reads one table from end to end. It follows
 * the same list of changed contacts as memberships do, in the same commit.
 */
@Injectable()
export class ContactSummaries {
  async stateOf(tx: Transaction, workspaceId: string): Promise<SummaryState> {
    const [row] = await tx.query<{ ready: boolean }[]>(
      'select ready from summarised_workspace where workspace_id = $1',
      [workspaceId],
    );
    return row ? (row.ready ? 'ready' : 'filling') : 'none';
  }

  /**
   * From the commit on, changes of contacts are noted. We wait for those on their way that did not see it, so that whoever
   * fills the summaries sees what they changed.
   */
  async begin(tx: Transaction, workspaceId: string): Promise<void> {
    const begun = await tx.query<unknown[]>(
      'insert into summarised_workspace (workspace_id) values ($1) on conflict do nothing returning 1',
      [workspaceId],
    );
    if (begun.length === 0) return;
    await tx.query('lock table segment_check in share row exclusive mode');
    await tx.query(`select pg_notify('${SEGMENTS_CHANNEL}', '')`);
  }

  /** In turn alone. */
  async refresh(tx: Transaction, workspaceId: string, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length === 0) return;
    const [registered] = await tx.query<{ ids: string[] }[]>(REGISTRATIONS_OF, [contactIds]);
    await tx.query(SUMMARISE, [workspaceId, contactIds, registered!.ids]);
  }

  /** In turn alone: the next contacts of a workspace whose summaries are not there yet; false when all are. */
  async fill(tx: Transaction): Promise<boolean> {
    const [next] = await tx.query<{ workspaceId: string; doneUpTo: string | null }[]>(TO_FILL);
    if (!next) return false;
    const { workspaceId, doneUpTo } = next;
    const [page] = await tx.query<{ ids: string[] | null }[]>(NEXT, [workspaceId, doneUpTo]);
    const ids = page!.ids ?? [];
    await this.refresh(tx, workspaceId, ids);
    await tx.query(
      'update summarised_workspace set done_up_to = coalesce($2, done_up_to), ready = $3 where workspace_id = $1',
      [workspaceId, ids.at(-1) ?? null, ids.length < CONTACTS_PER_PAGE],
    );
    return true;
  }

  /** Those whose summaries are about to change; null when they are too many to be looked at one by one. */
  async pending(tx: Transaction, workspaceId: string, most: number): Promise<string[] | null> {
    const [noted] = await tx.query<{ ids: string[]; more: boolean }[]>(PENDING, [workspaceId]);
    return noted!.more || noted!.ids.length > most ? null : noted!.ids;
  }
}
