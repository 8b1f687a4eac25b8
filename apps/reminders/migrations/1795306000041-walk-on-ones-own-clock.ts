import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sequences beside the ladder: drafted, published in versions, and walked by each person on a clock of their own. An
 * enrolment without a version is a place in the ladder.
 */
export class WalkOnOnesOwnClock1795306000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sequence
        drop constraint sequence_default_once_per_workspace,
        add column kind text not null default 'ladder' constraint sequence_kind check (kind in ('ladder', 'personal')),
        add column state text not null default 'live'
          constraint sequence_state check (state in ('draft', 'live', 'paused', 'archived')),
        add column draft jsonb,
        add column draft_saved_at timestamptz,
        add column live_version integer,
        add column timer_seen_until timestamptz,
        add column timer_due_at timestamptz;
      create index sequence_timer on sequence (timer_due_at) where timer_due_at is not null and state = 'live';
      create unique index sequence_ladder_once_per_workspace on sequence (workspace_id) where kind = 'ladder';
      create index sequence_of_workspace on sequence (workspace_id, created_at);

      create table sequence_version (
        sequence_id uuid not null constraint sequence_version_of_sequence references sequence on delete cascade,
        version integer not null,
        workspace_id uuid not null,
        definition jsonb not null,
        published_at timestamptz not null,
        constraint sequence_version_key primary key (sequence_id, version)
      );

      create table version_message (
        sequence_id uuid not null,
        version integer not null,
        key text not null,
        workspace_id uuid not null,
        channel text not null,
        subject text not null,
        body text not null,
        translations jsonb not null,
        sells boolean not null,
        constraint version_message_key primary key (sequence_id, version, key),
        constraint version_message_of_version foreign key (sequence_id, version)
          references sequence_version on delete cascade
      );

      create table sequence_listener (
        sequence_id uuid not null,
        version integer not null,
        nth integer not null,
        workspace_id uuid not null,
        role text not null constraint sequence_listener_role check (role in ('trigger', 'goal')),
        kind text not null,
        match jsonb not null,
        constraint sequence_listener_key primary key (sequence_id, version, nth),
        constraint sequence_listener_of_version foreign key (sequence_id, version)
          references sequence_version on delete cascade
      );
      create index sequence_listener_of_kind on sequence_listener (workspace_id, kind);

      alter table enrolment
        alter column session_id drop not null,
        add column version integer,
        add column state text not null default 'active'
          constraint enrolment_state check (state in ('active', 'paused', 'finished', 'ended')),
        add column registration_id uuid,
        add column offer_deadline_at timestamptz,
        add column next_anchor text,
        add column arrived_at timestamptz,
        add column due_at timestamptz,
        add column recheck boolean not null default false,
        add column previous_at timestamptz,
        add column last_step text,
        add column waiting_for text,
        add column waiting_match jsonb,
        add column signal text,
        add column paused_because text,
        add column ended_because text,
        add column ended_at timestamptz;
      drop index enrolment_of_session;
      create index enrolment_of_session on enrolment (session_id, id) where not cancelled and version is null;
      drop index enrolment_due;
      create index enrolment_due on enrolment (next_due_at)
        where next_due_at is not null and version is null;
      create index enrolment_due_by_person on enrolment (next_due_at)
        where next_due_at is not null and version is not null and state = 'active';
      create index enrolment_anchored_on_session on enrolment (session_id)
        where version is not null and state in ('active', 'paused') and next_anchor in ('session-start', 'session-end');
      create index enrolment_of_contact on enrolment (contact_id) where version is not null;
      create unique index enrolment_once_at_a_time on enrolment (sequence_id, contact_id)
        where version is not null and state in ('active', 'paused');
      create index enrolment_of_sequence on enrolment (sequence_id, state, next_step) where version is not null;

      create table step_passed (
        enrolment_id uuid not null,
        step_key text not null,
        workspace_id uuid not null,
        sequence_id uuid not null,
        version integer not null,
        branch text,
        at timestamptz not null,
        constraint step_passed_once primary key (enrolment_id, step_key)
      );
      create index step_passed_of_sequence on step_passed (sequence_id, step_key, branch);

      alter table touch
        alter column session_id drop not null,
        add column version integer,
        add column registration_id uuid;
      create index touch_of_sequence on touch (sequence_id, step_key, state) where version is not null;

      alter table contact
        add column tags text[] not null default '{}',
        add column attributes jsonb not null default '{}',
        add column last_active_at timestamptz;
      create index contact_of_workspace on contact (workspace_id, id);
      create index contact_inactive on contact (workspace_id, last_active_at) where last_active_at is not null;

      create table contact_segment (
        contact_id uuid not null,
        segment text not null,
        workspace_id uuid not null,
        entered_at timestamptz not null,
        constraint contact_segment_key primary key (contact_id, segment)
      );

      create table touch_policy (
        workspace_id uuid constraint touch_policy_key primary key,
        cap_touches integer,
        cap_days integer,
        quiet_from text,
        quiet_until text,
        fewest_touches integer not null default 7
      );`);
    await protectByWorkspace(
      queryRunner,
      'sequence_version',
      'version_message',
      'sequence_listener',
      'step_passed',
      'contact_segment',
      'touch_policy',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
