import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the short links of text messages and chats stand for. */
export class ShortLinks1795884120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table short_link (
        code text constraint short_link_key primary key,
        workspace_id uuid not null,
        touch_id uuid not null,
        letter_id text not null,
        number smallint not null
      )`);
    await protectByWorkspace(queryRunner, 'short_link');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
