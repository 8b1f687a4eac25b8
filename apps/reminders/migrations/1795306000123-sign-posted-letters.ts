import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The small line above the window of an envelope: where a letter returns to. */
export class SignPostedLetters1795306000123 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table letter_sender (
        workspace_id uuid constraint letter_sender_key primary key,
        line text not null
      );`);
    await protectByWorkspace(queryRunner, 'letter_sender');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
