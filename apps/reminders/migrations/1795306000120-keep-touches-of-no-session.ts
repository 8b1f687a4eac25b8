import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call or a posted letter may belong to a walk that no session began. */
export class KeepTouchesOfNoSession1795306000120 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table touch alter column session_id drop not null;
      alter table touch drop constraint if exists touch_channel;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
