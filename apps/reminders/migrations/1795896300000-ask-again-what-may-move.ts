import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message that is queued for a session or a deadline was held to the moment that these had when it was queued. The last gate
 * plans it once more, so it has to know what its step counts from.
 */
export class AskAgainWhatMayMove1795896300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.workspace', '*', true);
      alter table version_message add column if not exists timing jsonb,
        add column if not exists expires_after_minutes integer;
      update version_message m set timing = step->'timing', expires_after_minutes = (step->>'expiresAfterMinutes')::integer
      from sequence_version v, jsonb_array_elements(v.definition->'steps') as step
      where v.sequence_id = m.sequence_id and v.version = m.version and step->>'key' = m.key
        and step->'timing'->>'anchor' in ('session-start', 'offer-deadline');
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
