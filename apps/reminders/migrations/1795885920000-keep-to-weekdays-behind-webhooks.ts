import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a webhook was the first step that sends, publishing left out the weekdays of all the others. */
export class KeepToWeekdaysBehindWebhooks1795885920000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.workspace', '*', true);
      update version_message m set weekdays = array(select jsonb_array_elements_text(step->'timing'->'weekdays')::smallint)
      from sequence_version v, jsonb_array_elements(v.definition->'steps') as step
      where v.sequence_id = m.sequence_id and v.version = m.version and step->>'key' = m.key and step->>'kind' = 'message'
        and m.weekdays is null and jsonb_array_length(step->'timing'->'weekdays') > 0;
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
