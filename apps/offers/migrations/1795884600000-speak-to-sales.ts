import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a chat or a CRM is told of people; until now all were told in English. */
export class SpeakToSales1795884600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table sales_connection add column language text not null default 'en'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
