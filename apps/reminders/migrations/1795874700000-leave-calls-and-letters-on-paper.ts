import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People may leave what humans do for a sequence, as they leave what is sent: without a row, nothing was declined. */
export class LeaveCallsAndLettersOnPaper1795874700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table preference
        add column calls_declined_at timestamptz,
        add column paper_declined_at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
