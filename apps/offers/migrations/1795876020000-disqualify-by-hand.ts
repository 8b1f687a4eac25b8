import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a member took out of sales, and why. It comes before every rule, and stays through every rebuild. */
export class DisqualifyByHand1795876020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table disqualification (
        contact_id uuid constraint disqualification_pk primary key,
        workspace_id uuid not null,
        reason text not null constraint disqualification_has_reason check (reason <> ''),
        member_id uuid not null,
        member_name text not null,
        at timestamptz not null
      );
      create index disqualification_of_workspace on disqualification (workspace_id);`);
    await protectByWorkspace(queryRunner, 'disqualification');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
