import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of a registration in one row: it is read, compared and written as a whole, where each entry had a row and a
 * long key of its own. A view keeps the old name and shape for whoever reads reasons.
 */
export class LedgersInOneRow1764000000320 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create type score_line as (rule text, subject text, points integer, reason text, at timestamptz);
      create table score_ledger (
        registration_id uuid constraint score_ledger_pk primary key,
        workspace_id uuid not null,
        -- In the order of rule and subject, so that equal ledgers are equal.
        entries score_line[] not null
      );
      -- Nothing but the key is indexed, so with room on its page a new version stays beside the old one.
      alter table score_ledger set (fillfactor = 70);
      select set_config('app.workspace', '*', true);
      insert into score_ledger (registration_id, workspace_id, entries)
      select registration_id, workspace_id,
             array_agg((rule, subject, points, reason, at)::score_line order by rule, subject)
      from score_entry group by registration_id, workspace_id;
      select set_config('app.workspace', '', true);
      drop table score_entry;
      create view score_entry with (security_invoker = true) as
        select l.registration_id, l.workspace_id, e.rule, e.subject, e.points, e.reason, e.at
        from score_ledger l cross join lateral unnest(l.entries) e;`);
    await protectByWorkspace(queryRunner, 'score_ledger');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
