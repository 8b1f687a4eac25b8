import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contacts did, one row per fact: the history that the conditions of sequences ask. */
export class KeepHappenings1795306000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table happening (
        id uuid not null,
        contact_id uuid not null,
        workspace_id uuid not null,
        kind text not null,
        at timestamptz not null,
        registration_id uuid,
        session_id uuid,
        webinar_id uuid,
        about jsonb not null,
        constraint happening_once_per_fact primary key (contact_id, id, kind)
      );
      create index happening_of_contact on happening (contact_id, kind, at);`);
    await protectByWorkspace(queryRunner, 'happening');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
