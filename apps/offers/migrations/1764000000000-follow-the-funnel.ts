import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What offers knows from the facts of others. All of it can be emptied and filled again by replay, so there are no foreign
 * keys: facts of different producers arrive in no particular order, and each table takes what comes first.
 */
export class FollowTheFunnel1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table webinar (
        id uuid constraint webinar_pk primary key,
        workspace_id uuid not null,
        title text not null
      );
      create table session (
        id uuid constraint session_pk primary key,
        workspace_id uuid not null,
        webinar_id uuid not null,
        title text,
        starts_at timestamptz,
        duration_minutes integer,
        revision integer not null default -1,
        cancelled boolean not null default false,
        started_at timestamptz,
        ended_at timestamptz,
        pushed_offer_id uuid,
        pushed_at timestamptz
      );
      create table contact (
        id uuid constraint contact_pk primary key,
        workspace_id uuid not null,
        email text not null default '',
        name text not null default '',
        touches integer not null default 0,
        last_touch_at timestamptz
      );
      create index contact_by_email on contact (workspace_id, email);
      create table touch (
        id uuid constraint touch_pk primary key,
        workspace_id uuid not null,
        contact_id uuid not null,
        registration_id uuid,
        sent_at timestamptz not null,
        presented_offer boolean not null
      );
      create index touch_presenting_offer on touch (registration_id) where presented_offer;`);
    await queryRunner.query(`
      create table engagement (
        registration_id uuid constraint engagement_pk primary key,
        workspace_id uuid not null,
        session_id uuid not null,
        webinar_id uuid not null,
        contact_id uuid not null,
        email text not null default '',
        name text not null default '',
        -- Positions of the latest fact of each kind: they tell what came last, however the facts were grouped.
        confirmed_position bigint not null default 0,
        cancelled_position bigint not null default 0,
        joined_position bigint not null default 0,
        left_position bigint not null default 0,
        first_joined_at timestamptz,
        last_joined_at timestamptz,
        minutes_so_far double precision not null default 0,
        settled_minutes double precision,
        polls_answered integer not null default 0,
        questions_asked integer not null default 0,
        settled_at timestamptz,
        attendance text,
        attended boolean,
        session_minutes double precision,
        offer_presented_at timestamptz,
        offer_clicks integer not null default 0,
        bought_at timestamptz,
        last_activity_at timestamptz,
        score integer not null default 0,
        segments text[] not null default '{}',
        minutes double precision not null generated always as (coalesce(settled_minutes, minutes_so_far)) stored,
        present boolean not null generated always as (
          settled_at is null and joined_position > left_position
        ) stored,
        cancelled boolean not null generated always as (cancelled_position > confirmed_position) stored,
        -- Who gave the place back disappears from the lists, unless they came all the same.
        listed boolean not null generated always as (
          cancelled_position <= confirmed_position or first_joined_at is not null
        ) stored
      );
      -- What filters look at is in the index, so that ranking a hundred thousand people reads no rows.
      create index engagement_ranked on engagement (session_id, score desc, registration_id)
        include (workspace_id, segments) where listed;
      create index engagement_by_contact on engagement (contact_id);
      create table poll_answer (
        registration_id uuid not null,
        poll_id uuid not null,
        workspace_id uuid not null,
        question text not null,
        answer text not null,
        answered_at timestamptz not null,
        constraint poll_answered_once primary key (registration_id, poll_id)
      );
      create table question (
        id uuid constraint question_pk primary key,
        workspace_id uuid not null,
        registration_id uuid not null,
        asked_at timestamptz not null
      );
      create index question_by_registration on question (registration_id);
      create table score_entry (
        registration_id uuid not null,
        rule text not null,
        subject text not null,
        workspace_id uuid not null,
        points integer not null,
        reason text not null,
        constraint score_entry_once_per_cause primary key (registration_id, rule, subject)
      );`);
    await protectByWorkspace(
      queryRunner,
      'webinar',
      'session',
      'contact',
      'touch',
      'engagement',
      'poll_answer',
      'question',
      'score_entry',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
