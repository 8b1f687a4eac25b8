import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was called comes back to the list when they do something new, and the row says what it was. */
export class CallAgain1795874580000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table hand_off
        -- What they did after the last call; null while the next call follows from a call.
        add column again_because text constraint hand_off_again_known
          check (again_because in ('bought', 'ordered', 'clicked', 'very-hot', 'sales-ready', 'attended'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
