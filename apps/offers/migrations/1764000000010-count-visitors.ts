import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mouth of the funnel: how many have looked at each webinar's page. */
export class CountVisitors1764000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table page_traffic (
        webinar_id uuid constraint page_traffic_pk primary key,
        workspace_id uuid not null,
        visitors bigint not null
      );
      -- The funnel of a webinar is read session by session.
      create index session_of_webinar on session (webinar_id);`);
    await protectByWorkspace(queryRunner, 'page_traffic');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
