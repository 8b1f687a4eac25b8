import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KNOWN_ROLE = `role in ('owner', 'presenter', 'sales')`;

/** Workspaces, who belongs to them, who was invited, and which programs may act in them. */
export class CreateWorkspaces1764000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table workspace (
        workspace_id uuid constraint workspace_pk primary key,
        name text not null constraint workspace_has_name check (btrim(name) <> ''),
        time_zone text not null,
        locale text not null,
        opened_at timestamptz not null
      );
      create table membership (
        workspace_id uuid not null constraint membership_in_workspace references workspace,
        user_id uuid not null constraint membership_of_person references "user" (id) on delete cascade,
        role text not null constraint membership_role_known check (${KNOWN_ROLE}),
        joined_at timestamptz not null,
        constraint membership_once_per_workspace primary key (user_id, workspace_id)
      );
      create index membership_by_workspace on membership (workspace_id, joined_at, user_id);
      create table invitation (
        id uuid constraint invitation_pk primary key,
        workspace_id uuid not null constraint invitation_to_workspace references workspace,
        email text not null constraint invitation_email_normalised check (email = lower(btrim(email))),
        role text not null constraint invitation_role_known check (${KNOWN_ROLE}),
        invited_by uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        revoked_at timestamptz,
        constraint invitation_accepted_by_somebody check ((accepted_at is null) = (accepted_by is null)),
        constraint invitation_not_accepted_and_revoked check (accepted_at is null or revoked_at is null)
      );
      create unique index invitation_open_once_per_email on invitation (workspace_id, email)
        where accepted_at is null and revoked_at is null;
      create index invitation_by_workspace on invitation (workspace_id, created_at, id);
      create table workspace_key (
        id uuid constraint workspace_key_pk primary key
          constraint workspace_key_of_secret references "apikey" (id) on delete cascade,
        workspace_id uuid not null constraint workspace_key_in_workspace references workspace,
        name text not null,
        role text not null constraint workspace_key_role_known check (${KNOWN_ROLE}),
        hint text not null,
        created_by uuid not null,
        created_at timestamptz not null
      );
      create index workspace_key_by_workspace on workspace_key (workspace_id, created_at, id);
    `);
    await protectByWorkspace(queryRunner, 'workspace', 'membership', 'invitation', 'workspace_key');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
