import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that a member looks at again, and what filters of a hundred thousand people read. */
export class LookAtHotLists1764000000240 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table hot_list_view (
        id uuid constraint hot_list_view_pk primary key,
        workspace_id uuid not null,
        member_id text not null,
        member_name text not null,
        name text not null,
        shared boolean not null,
        filter jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index hot_list_view_name_once_per_member on hot_list_view (workspace_id, member_id, lower(name));
      -- Filters that look at the person find them without reading the row of the session.
      drop index engagement_ranked;
      create index engagement_ranked on engagement (session_id, score desc, registration_id)
        include (workspace_id, segments, contact_id) where listed;
      create index lead_by_phase on lead (workspace_id, phase, contact_id);
      -- Whoever has been contacted often enough; the few of a long list.
      create index contact_touched_enough on contact (workspace_id, id) where touches >= 7;`);
    await protectByWorkspace(queryRunner, 'hot_list_view');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
