import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reminders remembers of the other services' facts. `as_of` is the position of the fact a row was last taken from. */
export class KnowPeopleAndSessions1795306000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table workspace (
        workspace_id uuid constraint workspace_key primary key,
        name text not null,
        time_zone text not null,
        locale text not null
      );

      create table contact (
        id uuid constraint contact_key primary key,
        workspace_id uuid not null,
        email text not null,
        name text not null,
        time_zone text not null,
        locale text not null,
        as_of bigint not null
      );

      create table webinar (
        id uuid constraint webinar_key primary key,
        workspace_id uuid not null,
        title text not null,
        presenter_name text not null,
        presenter_email text,
        as_of bigint not null
      );

      create table session (
        id uuid constraint session_key primary key,
        workspace_id uuid not null,
        webinar_id uuid not null,
        title text,
        presenter_name text,
        presenter_email text,
        starts_at timestamptz,
        duration_minutes integer,
        time_zone text,
        revision integer not null,
        cancelled boolean not null default false
      );
      create index session_of_workspace on session (workspace_id, starts_at);

      create table session_run (
        session_id uuid constraint session_run_key primary key,
        workspace_id uuid not null,
        started_at timestamptz,
        ended_at timestamptz
      );

      create table attendance (
        enrolment_id uuid constraint attendance_key primary key,
        workspace_id uuid not null,
        session_id uuid not null,
        status text not null
      );

      create table offer (
        id uuid constraint offer_key primary key,
        workspace_id uuid not null,
        webinar_id uuid not null,
        title text not null,
        description text not null,
        as_of bigint not null
      );
      create index offer_of_webinar on offer (webinar_id, as_of);

      create table purchase (
        contact_id uuid not null,
        webinar_id uuid not null,
        workspace_id uuid not null,
        paid_at timestamptz not null,
        constraint purchase_key primary key (contact_id, webinar_id)
      );`);
    await protectByWorkspace(
      queryRunner,
      'workspace',
      'contact',
      'webinar',
      'session',
      'session_run',
      'attendance',
      'offer',
      'purchase',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
