import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import is a row with its file and its progress, so that a crash costs at most the set that was being written. */
export class ImportContacts1763800000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table contact_import (
        id uuid not null constraint contact_import_id primary key,
        workspace_id uuid not null,
        file_name text not null,
        started_by text not null,
        consent_text text not null,
        time_zone text not null,
        locale text not null,
        ignored_columns text[] not null,
        status text not null constraint contact_import_status_known check (status in ('running', 'finished')),
        row_count integer not null,
        rows_done integer not null default 0,
        added integer not null default 0,
        known integer not null default 0,
        refused integer not null default 0,
        -- Emptied at the end: a list of people is not kept longer than it is needed.
        content text,
        created_at timestamptz not null,
        finished_at timestamptz,
        leased_until timestamptz,
        constraint contact_import_counts_its_rows check (added + known + refused = rows_done)
      );
      create index contact_import_of_workspace_newest on contact_import (workspace_id, id desc);
      create index contact_import_running on contact_import (id) where status = 'running';

      create table contact_import_refusal (
        import_id uuid not null constraint contact_import_refusal_of_import references contact_import (id),
        workspace_id uuid not null,
        line integer not null,
        reason text not null,
        cells text[] not null,
        constraint contact_import_refusal_once_per_line primary key (import_id, line)
      );`);
    await protectByWorkspace(queryRunner, 'contact_import', 'contact_import_refusal');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
