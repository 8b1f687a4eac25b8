import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a page shows besides its title: pictures, a promise, what one will learn, and who presents. */
export class GivePagesAFace1763800000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table picture (
        id uuid not null constraint picture_id primary key,
        workspace_id uuid not null,
        width integer not null,
        height integer not null,
        color text not null,
        widths integer[] not null,
        uploaded_at timestamptz not null,
        constraint picture_has_a_size check (width > 0 and height > 0)
      );
      create index picture_of_workspace on picture (workspace_id, uploaded_at);

      create table picture_size (
        picture_id uuid not null constraint picture_size_of_picture references picture (id) on delete cascade,
        workspace_id uuid not null,
        width integer not null,
        content bytea not null,
        constraint picture_size_once primary key (picture_id, width)
      );

      alter table webinar
        add column promise text not null default '',
        add column takeaways text[] not null default '{}',
        add column presenter_about text not null default '',
        add column presenter_photo_id uuid
          constraint webinar_presenter_photo references picture (id),
        add column co_presenters jsonb not null default '[]',
        add column cover_id uuid constraint webinar_cover references picture (id);

      create table share_picture (
        webinar_id uuid not null
          constraint share_picture_once_per_webinar primary key
          constraint share_picture_of_webinar references webinar (id),
        workspace_id uuid not null,
        digest text not null,
        content bytea not null,
        drawn_at timestamptz not null
      );`);
    await protectByWorkspace(queryRunner, 'picture', 'picture_size', 'share_picture');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
