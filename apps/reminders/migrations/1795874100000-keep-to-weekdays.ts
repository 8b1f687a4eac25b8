import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last gate knows on which weekdays a message may go; it knew only its words. */
export class KeepToWeekdays1795874100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table version_message add column weekdays smallint[];
      select set_config('app.workspace', '*', true);
      update version_message m set weekdays = array(select jsonb_array_elements_text(step->'timing'->'weekdays')::smallint)
      from sequence_version v, jsonb_array_elements(v.definition->'steps') as step
      where v.sequence_id = m.sequence_id and v.version = m.version and step->>'key' = m.key
        and jsonb_array_length(step->'timing'->'weekdays') > 0;
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
