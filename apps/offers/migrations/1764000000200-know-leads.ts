import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contact is worth to sales: who they are, what they do, and what follows from both. */
export class KnowLeads1764000000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table lead (
        contact_id uuid constraint lead_pk primary key,
        workspace_id uuid not null,
        -- Who they are, in points.
        fit integer not null default 0,
        fit_class text not null default 'C' constraint lead_fit_class_known check (fit_class in ('A', 'B', 'C')),
        -- What they do, as the binary logarithm of points that fade by half-lives, told for one fixed moment: what was
        -- worth more once is worth more for ever, so ranking needs nobody to count again. Null: nothing yet.
        engagement double precision,
        engagement_class smallint not null default 3
          constraint lead_engagement_class_known check (engagement_class in (1, 2, 3)),
        cell text not null generated always as (fit_class || engagement_class::text) stored,
        stage text not null default 'nurture'
          constraint lead_stage_known check (stage in ('sales-ready', 'nurture', 'disqualified')),
        stage_reason text not null default '',
        stage_since timestamptz,
        phase text not null default 'discover'
          constraint lead_phase_known check (phase in ('discover', 'explore', 'buy', 'engage')),
        phase_reason text not null default ''
      );
      create index lead_by_stage on lead (workspace_id, stage, engagement desc nulls last, contact_id);
      create index lead_by_cell on lead (workspace_id, cell, engagement desc nulls last, contact_id);
      alter table lead set (fillfactor = 80);`);
    await protectByWorkspace(queryRunner, 'lead');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
