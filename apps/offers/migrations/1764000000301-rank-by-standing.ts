import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people stand, in the rows of their sessions: a list of a hundred thousand is filtered and counted by its indexes. */
export class RankByStanding1764000000301 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table engagement
        -- As in the row of the lead; what everybody begins as, of whom nothing has been worked out yet.
        add column lead_stage text not null default 'nurture',
        add column lead_cell text not null default 'C3',
        add column lead_phase text not null default 'discover';
      select set_config('app.workspace', '*', true);
      update engagement e set lead_stage = l.stage, lead_cell = l.cell, lead_phase = l.phase from lead l
      where l.contact_id = e.contact_id and (e.lead_stage, e.lead_cell, e.lead_phase) <> (l.stage, l.cell, l.phase);
      select set_config('app.workspace', '', true);
      drop index engagement_ranked;
      create index engagement_ranked on engagement (session_id, score desc, registration_id)
        include (workspace_id, segments, contact_id, lead_stage, lead_cell, lead_phase) where listed;
      -- Entries that are equal are folded: it is a tenth of the other one.
      drop index engagement_counted;
      create index engagement_counted on engagement (session_id, workspace_id, lead_stage, lead_cell, lead_phase, score) where listed;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
