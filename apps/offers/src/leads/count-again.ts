import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { Scores } from '../scores/scores.js';
import { KeepLeads } from './keep-leads.js';
import { LEADS_CHANNEL } from './lead-checks.js';

const ROWS_PER_PAGE = 2_000;

interface Recount {
  workspaceId: string;
  part: 'sessions' | 'people';
  doneUpTo: string | null;
}

const BEGIN = `
  insert into scoring_recount (workspace_id, part, total)
  select $1, 'sessions', (select count(*) from engagement where workspace_id = $1)
    + (select count(*) from contact where workspace_id = $1)
  on conflict (workspace_id) do update
  set part = excluded.part, done_up_to = null, done = 0, total = excluded.total`;

const ANY = 'select 1 from scoring_recount limit 1';

const DUE = `
  select workspace_id as "workspaceId", part, done_up_to as "doneUpTo" from scoring_recount
  order by workspace_id limit 1 for update`;

const SESSIONS = `
  select registration_id as id from engagement
  where workspace_id = $1 and ($2::uuid is null or registration_id > $2)
  order by registration_id limit ${ROWS_PER_PAGE}`;

const PEOPLE = `
  select id from contact where workspace_id = $1 and ($2::uuid is null or id > $2) order by id limit ${ROWS_PER_PAGE}`;

/**
 * Counts everybody of a workspace again after its rules changed, a page of rows per statement and per commit: first what
 * was done in sessions, then the people. The facts go on meanwhile; whoever acts goes by the new rules already.
 */
@Injectable()
export class CountAgain {
  constructor(
    private readonly engagements: Engagements,
    private readonly scores: Scores,
    private readonly leads: KeepLeads,
  ) {}

  async begin(tx: Transaction, workspaceId: string): Promise<void> {
    await tx.query(BEGIN, [workspaceId]);
    await tx.query(`select pg_notify('${LEADS_CHANNEL}', '')`);
  }

  async page(tx: Transaction, now: Date): Promise<boolean> {
    // Nearly always there is nothing to count, and whoever takes a turn waits for a page of facts.
    if ((await tx.query<object[]>(ANY)).length === 0) return false;
    // Before the page is chosen, so that whoever counted by the old rules has committed.
    await this.engagements.inTurn(tx);
    const [recount] = await tx.query<Recount[]>(DUE);
    if (!recount) return false;
    const { workspaceId, part, doneUpTo } = recount;
    const rows = await tx.query<{ id: string }[]>(part === 'sessions' ? SESSIONS : PEOPLE, [
      workspaceId,
      doneUpTo,
    ]);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) await this.finish(tx, recount);
    else if (part === 'sessions') await this.scores.refresh(tx, ids, 'rules');
    else await this.leads.judge(tx, workspaceId, ids, now);
    await tx.query(
      'update scoring_recount set done_up_to = $2, done = done + $3 where workspace_id = $1 and part = $4',
      [workspaceId, ids.at(-1) ?? null, ids.length, part],
    );
    return true;
  }

  private async finish(tx: Transaction, { workspaceId, part }: Recount): Promise<void> {
    await (part === 'sessions'
      ? tx.query(`update scoring_recount set part = 'people', done_up_to = null where workspace_id = $1`, [
          workspaceId,
        ])
      : tx.query('delete from scoring_recount where workspace_id = $1', [workspaceId]));
  }
}
