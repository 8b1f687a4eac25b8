import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers of people are read in the studio, the latest first; whether they come there a workspace chooses. */
export class SeeReplies1795306000437 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table reply
        add column seen_at timestamptz,
        add column seen_by text,
        add constraint reply_seen_by_somebody check ((seen_at is null) = (seen_by is null));
      alter table mail_setting add column answers_here boolean not null default false;
      create index reply_of_workspace on reply (workspace_id, received_at, id);
      create index reply_unseen on reply (workspace_id, received_at) where seen_at is null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
