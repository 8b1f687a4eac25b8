import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever belonged to a workspace before that was a fact is told about once. */
export class TellMembers1764000002100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`
      insert into outbox (id, type, workspace_id, subject, time, correlation_id, data)
      select gen_random_uuid(), 'accounts.member-joined.v1', m.workspace_id, m.user_id::text, m.joined_at,
        gen_random_uuid()::text,
        jsonb_build_object(
          'memberId', m.user_id, 'name', person.name, 'email', person.email, 'role', m.role,
          'joinedAt', to_char(m.joined_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        )
      from membership m join "user" person on person.id = m.user_id
      order by m.joined_at, m.user_id`);
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
