import { tellInMigration } from '@funnelcast/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever belonged to a workspace before that was a fact is told about once. */
export class TellMembers1764000002100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await tellInMigration(queryRunner, {
      service: 'accounts',
      type: 'accounts.member-joined.v1',
      rows: `
        select m.workspace_id, m.user_id::text as subject, m.joined_at as time,
          json_build_object(
            'memberId', m.user_id, 'name', person.name, 'email', person.email, 'role', m.role,
            'joinedAt', to_char(m.joined_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          ) as data
        from membership m join "user" person on person.id = m.user_id
        order by m.joined_at, m.user_id`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
