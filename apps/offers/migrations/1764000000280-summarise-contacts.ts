import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rules ask about a contact, in one row each, so that counting a rule reads one table from end to end. */
export class SummariseContacts1764000000280 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contact_summary (
        id uuid constraint contact_summary_pk primary key,
        workspace_id uuid not null,
        -- What has a width of its own comes first, so that reading it steps over nothing.
        touches integer not null,
        fit integer,
        engagement double precision,
        minutes double precision,
        share_watched double precision,
        score integer,
        webinars_attended integer,
        unsubscribed boolean not null,
        domain text not null,
        language text not null,
        time_zone text not null,
        attendance text,
        stage text,
        cell text,
        phase text,
        -- Moments, the latest first; no more of them than a rule needs to count so far.
        registered timestamptz[],
        attended timestamptz[],
        missed timestamptz[],
        active timestamptz[],
        answered timestamptz[],
        asked timestamptz[],
        presented timestamptz[],
        clicked timestamptz[],
        bought timestamptz[],
        touched timestamptz[],
        code_words timestamptz[],
        tags text[],
        answers text[],
        attributes jsonb,
        numbers jsonb
      );
      create index contact_summary_by_domain on contact_summary (workspace_id, domain);
      alter table contact_summary set (fillfactor = 85);
      -- Where rows of it are kept: with the first rule that somebody tries or saves.
      create table summarised_workspace (
        workspace_id uuid constraint summarised_workspace_pk primary key,
        -- Contacts up to this id have a row; null at the beginning.
        done_up_to uuid,
        -- Everybody has one.
        ready boolean not null default false
      );
      create index summarised_workspace_to_fill on summarised_workspace (workspace_id) where not ready;
      select set_config('app.workspace', '*', true);
      insert into summarised_workspace (workspace_id) select distinct workspace_id from segment;
      select set_config('app.workspace', '', true);`);
    await protectByWorkspace(queryRunner, 'contact_summary', 'summarised_workspace');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
