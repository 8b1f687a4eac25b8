import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the registration service; each constraint carries the name of the rule it keeps. */
export class CreateWebinarsAndRegistrations1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table webinar (
        id uuid not null constraint webinar_id primary key,
        workspace_id uuid not null,
        slug text not null constraint webinar_slug_once unique,
        title text not null,
        description text not null,
        presenter_name text not null,
        presenter_email text,
        video_url text,
        duration_minutes integer not null constraint webinar_lasts check (duration_minutes > 0),
        time_zone text not null,
        created_at timestamptz not null
      );
      create index webinar_of_workspace on webinar (workspace_id, id);

      create table session (
        id uuid not null constraint session_id primary key,
        workspace_id uuid not null,
        webinar_id uuid not null constraint session_of_webinar references webinar (id),
        starts_at_local text not null,
        time_zone text not null,
        starts_at timestamptz not null,
        duration_minutes integer not null constraint session_lasts check (duration_minutes > 0),
        status text not null constraint session_status_known check (status in ('scheduled', 'cancelled')),
        revision integer not null default 0,
        capacity integer,
        seats_taken integer not null default 0,
        created_at timestamptz not null,
        constraint session_seats_within_capacity check (seats_taken between 0 and coalesce(capacity, 0))
      );
      create index session_of_webinar_by_start on session (webinar_id, starts_at);
      create index session_of_workspace_by_start on session (workspace_id, starts_at, id);

      create table contact (
        id uuid not null constraint contact_id primary key,
        workspace_id uuid not null,
        email text not null constraint contact_email_normalised check (email = lower(btrim(email))),
        name text not null,
        time_zone text not null,
        locale text not null,
        consent_text text not null,
        consent_source text not null,
        consented_at timestamptz not null,
        unsubscribed_at timestamptz,
        captured_at timestamptz not null,
        constraint contact_once_per_workspace unique (workspace_id, email)
      );

      create table registration (
        id uuid not null constraint registration_id primary key,
        workspace_id uuid not null,
        session_id uuid not null constraint registration_of_session references session (id),
        contact_id uuid not null constraint registration_of_contact references contact (id),
        name text not null,
        time_zone text not null,
        locale text not null,
        consent_text text not null,
        consent_source text not null,
        status text not null constraint registration_status_known check (status in ('confirmed', 'cancelled')),
        registered_at timestamptz not null,
        cancelled_at timestamptz,
        constraint registration_once_per_session unique (session_id, contact_id)
      );
      create index registration_of_session_in_order on registration (session_id, id);`);
    await protectByWorkspace(queryRunner, 'webinar', 'session', 'contact', 'registration');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
