import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** CRMs and chats that hear of leads, and each single telling, with how it went. */
export class TellOthersOfLeads1764000000241 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table sales_connection (
        id uuid constraint sales_connection_pk primary key,
        workspace_id uuid not null,
        kind text not null constraint sales_connection_kind_known
          check (kind in ('webhook', 'hubspot', 'bitrix24', 'amocrm', 'slack', 'telegram')),
        name text not null,
        -- Sealed: it holds other people's secrets.
        settings text not null,
        automatic text[] not null default '{}',
        paused boolean not null default false,
        quiet json,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- It refused us itself, so asking again would only annoy it.
        disabled_at timestamptz,
        disabled_reason text,
        -- It asked us to wait.
        not_before timestamptz,
        lease_id uuid,
        lease_until timestamptz
      );
      create index sales_connection_of_workspace on sales_connection (workspace_id, created_at);
      create table sales_delivery (
        id uuid constraint sales_delivery_pk primary key,
        workspace_id uuid not null,
        connection_id uuid not null
          constraint sales_delivery_of_connection references sales_connection on delete cascade,
        contact_id uuid not null,
        registration_id uuid,
        session_id uuid,
        why text not null constraint sales_delivery_why_known
          check (why in ('by-hand', 'very-hot', 'sales-ready', 'alert')),
        -- What an alert says: as it was when the person became hot.
        told json,
        state text not null constraint sales_delivery_state_known
          check (state in ('waiting', 'sending', 'delivered', 'failed', 'uncertain', 'replaced')),
        attempts integer not null default 0,
        due_at timestamptz not null,
        queued_at timestamptz not null,
        finished_at timestamptz,
        problem text,
        remote_id text
      );
      create unique index sales_alert_once_per_person_and_session
        on sales_delivery (connection_id, contact_id, session_id) where why = 'alert';
      create unique index sales_push_waits_once on sales_delivery (connection_id, contact_id)
        where state = 'waiting' and why <> 'alert';
      create index sales_delivery_due on sales_delivery (connection_id, due_at, id) where state = 'waiting';
      create index sales_delivery_sending on sales_delivery (connection_id) where state = 'sending';
      create index sales_delivery_newest on sales_delivery (connection_id, queued_at desc, id desc);`);
    await protectByWorkspace(queryRunner, 'sales_connection', 'sales_delivery');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
