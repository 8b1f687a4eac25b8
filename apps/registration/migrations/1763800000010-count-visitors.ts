import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Visitors of the pages, as numbers. Who has been there is known for a day only, as a hash whose salt is thrown away
 * with it, so that one person counts once and nobody can be found again.
 */
export class CountVisitors1763800000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table visit_salt (
        day date not null constraint visit_salt_once_per_day primary key,
        salt text not null
      );
      create table page_visitor (
        webinar_id uuid not null,
        day date not null,
        visitor bytea not null,
        workspace_id uuid not null,
        constraint page_visitor_once_per_day primary key (day, webinar_id, visitor)
      );
      create table page_day (
        webinar_id uuid not null constraint page_day_of_webinar references webinar (id),
        day date not null,
        workspace_id uuid not null,
        visitors integer not null constraint page_day_has_visitors check (visitors > 0),
        constraint page_day_once primary key (webinar_id, day)
      );`);
    await protectByWorkspace(queryRunner, 'page_visitor', 'page_day');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
