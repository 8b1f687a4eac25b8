import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what is too old by a summary of the blocks: rows lie in the order in which they came, and nobody pays an entry. */
export class ForgetMailHistory1795306000438 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index mail_report_by_age on mail_report using brin (received_at);
      create index link_click_by_age on link_click using brin (at);
      create index letter_open_by_age on letter_open using brin (first_at);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
