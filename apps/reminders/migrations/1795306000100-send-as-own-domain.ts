import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workspaces write under addresses of their own, at the pace that a new sender may take, and choose whether links are followed. */
export class SendAsOwnDomain1795306000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table sending_domain (
        id uuid constraint sending_domain_key primary key,
        workspace_id uuid not null,
        domain text not null,
        from_address text not null,
        from_name text,
        selector text not null,
        public_key text not null,
        sealed_private_key bytea not null,
        warm_up jsonb,
        send_window jsonb,
        findings jsonb not null default '{}',
        checked_at timestamptz,
        verified_at timestamptz,
        return_path_verified boolean not null default false,
        created_at timestamptz not null,
        constraint sending_domain_once_per_workspace unique (workspace_id, domain)
      );
      create table sending_day (
        domain_id uuid not null constraint sending_day_of_domain references sending_domain on delete cascade,
        day date not null,
        workspace_id uuid not null,
        sent integer not null,
        constraint sending_day_key primary key (domain_id, day)
      );
      create table mail_setting (
        workspace_id uuid constraint mail_setting_key primary key,
        track_links boolean not null
      );`);
    await protectByWorkspace(queryRunner, 'sending_domain', 'sending_day', 'mail_setting');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
