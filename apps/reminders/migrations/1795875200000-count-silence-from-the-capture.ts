import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact’s id begins with the moment in which it was made, in milliseconds; of other ids silence counts from today. */
const MADE_AT = `
  case when substr(id::text, 15, 1) = '7'
    then to_timestamp(('x' || translate(substr(id::text, 1, 13), '-', ''))::bit(48)::bigint / 1000.0)
    else date_trunc('milliseconds', now()) end`;

/** Whoever never gave a sign of life was silent for ever and yet never counted as silent. */
export class CountSilenceFromTheCapture1795875200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(
      `update contact set last_active_at = least(${MADE_AT}, now()) where last_active_at is null`,
    );
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
