import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every service needs to say and to hear facts. Row level security is not on these tables: relay, subscriptions and
 * dead letters work across workspaces, and no request reads them.
 */
export class CreateMessagingTables1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table outbox (
        seq bigint generated always as identity constraint outbox_pkey primary key,
        id uuid not null,
        type text not null,
        workspace_id uuid not null,
        subject text not null,
        time timestamptz not null,
        correlation_id text not null,
        causation_id text,
        data jsonb not null
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
      comment on table outbox is 'Facts that are true and have no position yet; the relay empties it.';

      create table fact_log (
        position bigint not null,
        recorded_on date not null,
        id uuid not null,
        type text not null,
        workspace_id uuid not null,
        subject text not null,
        time timestamptz not null,
        correlation_id text not null,
        causation_id text,
        data jsonb not null,
        constraint fact_log_pkey primary key (position, recorded_on)
      ) partition by range (recorded_on);
      comment on table fact_log is 'All facts of this service in their order, one partition a day.';

      create table outbox_cursor (
        only_row boolean not null default true constraint outbox_cursor_pkey primary key
          constraint outbox_cursor_has_one_row check (only_row),
        last_position bigint not null default 0,
        published_position bigint not null default 0,
        log_id uuid not null default gen_random_uuid(),
        forked_at bigint not null default 0
      );
      insert into outbox_cursor default values;
      comment on table outbox_cursor is 'The last position given and the last one the transport has confirmed.';

      create table bookmark (
        producer text not null constraint bookmark_pkey primary key,
        position bigint not null default 0,
        log_id uuid
      );
      comment on table bookmark is 'Per producer, the last fact whose effects are in this schema.';

      create table dead_letter (
        id uuid not null constraint dead_letter_pkey primary key,
        producer text not null,
        position bigint not null,
        type text not null,
        handler text not null,
        fact jsonb not null,
        error text not null,
        attempts int not null,
        failed_at timestamptz not null,
        replayed_at timestamptz
      );
      create index dead_letter_waiting on dead_letter (failed_at) where replayed_at is null;
      comment on table dead_letter is 'Facts that one handler could not take; everything after them went on.';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table dead_letter, bookmark, outbox_cursor, fact_log, outbox');
  }
}
