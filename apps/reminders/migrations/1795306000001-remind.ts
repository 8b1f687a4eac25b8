import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sequences as data, the two kinds of progress through them (waves and enrolments), and the ledger of touches. */
export class Remind1795306000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table sequence (
        id uuid constraint sequence_key primary key,
        workspace_id uuid not null,
        name text not null,
        created_at timestamptz not null,
        constraint sequence_default_once_per_workspace unique (workspace_id)
      );

      create table sequence_step (
        sequence_id uuid not null constraint sequence_step_of_sequence references sequence on delete cascade,
        key text not null,
        workspace_id uuid not null,
        anchor text not null constraint sequence_step_anchor check (anchor in ('enrolment', 'session-start', 'session-end')),
        offset_minutes integer not null,
        channel text not null constraint sequence_step_channel check (channel in ('email')),
        template_key text not null,
        subject text not null,
        body text not null,
        audience text not null constraint sequence_step_audience check (audience in ('everyone', 'attended', 'no-show')),
        expires_after_minutes integer not null constraint sequence_step_expires check (expires_after_minutes > 0),
        sells boolean not null,
        constraint sequence_step_key primary key (sequence_id, key)
      );

      create table enrolment (
        id uuid constraint enrolment_key primary key,
        workspace_id uuid not null,
        sequence_id uuid not null,
        contact_id uuid not null,
        session_id uuid not null,
        enrolled_at timestamptz not null,
        cancelled boolean not null,
        next_step text,
        next_due_at timestamptz,
        as_of bigint not null
      );
      create index enrolment_of_session on enrolment (session_id, id) where not cancelled;
      create index enrolment_due on enrolment (next_due_at) where next_due_at is not null;

      create table wave (
        id uuid constraint wave_key primary key,
        workspace_id uuid not null,
        session_id uuid not null,
        sequence_id uuid,
        step_key text not null,
        notice text constraint wave_notice check (notice in ('session-moved', 'session-cancelled')),
        due_at timestamptz not null,
        expires_at timestamptz not null,
        status text not null constraint wave_status check (status in ('waiting', 'running', 'finished', 'skipped', 'cancelled')),
        reason text,
        cursor uuid,
        constraint wave_once_per_session_and_step unique (session_id, step_key)
      );
      create index wave_due on wave (due_at) where status in ('waiting', 'running');

      create table touch (
        id uuid constraint touch_key primary key default gen_random_uuid(),
        workspace_id uuid not null,
        enrolment_id uuid not null,
        contact_id uuid not null,
        session_id uuid not null,
        sequence_id uuid,
        step_key text not null,
        notice text,
        channel text not null default 'email',
        state text not null constraint touch_state check (state in ('pending', 'leased', 'sent', 'skipped', 'failed')),
        urgency smallint not null default 1,
        due_at timestamptz not null,
        expires_at timestamptz not null,
        ready_at timestamptz not null,
        leased_until timestamptz,
        attempts integer not null default 0,
        message_id text,
        sent_at timestamptz,
        reason text,
        last_error text,
        constraint touch_once_per_enrolment_and_step unique (enrolment_id, step_key)
      );
      create index touch_pending on touch (urgency, ready_at) where state = 'pending';
      create index touch_leased on touch (leased_until) where state = 'leased';
      create index touch_of_session on touch (session_id, due_at, id);
      create index touch_of_contact on touch (contact_id, due_at, id);
      create index touch_of_workspace on touch (workspace_id, due_at, id);

      create table preference (
        contact_id uuid constraint preference_key primary key,
        workspace_id uuid not null,
        unsubscribed_at timestamptz,
        suppressed_at timestamptz,
        suppression_reason text
      );`);
    await protectByWorkspace(
      queryRunner,
      'sequence',
      'sequence_step',
      'enrolment',
      'wave',
      'touch',
      'preference',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
