import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFAULT_LADDER } from '../src/sequences/default-ladder.js';

/** Steps carry their letter in more than one language. Those that nobody has rewritten get what new workspaces begin with. */
export class LettersInLanguages1795306000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table sequence_step add column translations jsonb not null default '[]'
         constraint sequence_step_translations check (jsonb_typeof(translations) = 'array')`,
    );
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    for (const { key, subject, body, translations } of DEFAULT_LADDER) {
      await queryRunner.query(
        'update sequence_step set translations = $4 where key = $1 and subject = $2 and body = $3',
        [key, subject, body, JSON.stringify(translations)],
      );
    }
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
