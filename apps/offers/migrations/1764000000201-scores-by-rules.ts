import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of a workspace for both scores, what follows from them for a contact, and what is to be looked at again. */
export class ScoresByRules1764000000201 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A workspace without a row goes by the rules that the platform brings along.
      create table scoring (
        workspace_id uuid constraint scoring_pk primary key,
        half_life_days integer not null constraint scoring_half_life_sane check (half_life_days between 7 and 730),
        hot_score integer not null,
        fit_thresholds integer[] not null,
        engagement_thresholds integer[] not null,
        -- What each of the nine cells means for sales, and what comes before the cells.
        stages jsonb not null,
        overrides jsonb not null,
        revision integer not null,
        updated_at timestamptz not null,
        updated_by text not null
      );
      create table scoring_rule (
        workspace_id uuid not null,
        id text not null,
        place integer not null,
        kind text not null constraint scoring_rule_kind_known check (kind in ('fit', 'engagement')),
        field text not null,
        operator text,
        value jsonb,
        -- Of rules about acts: what the number has to reach, and what the text has to contain, in lower case.
        least double precision,
        word text,
        points integer not null,
        cap integer,
        active boolean not null,
        constraint scoring_rule_pk primary key (workspace_id, id)
      );
      create table scoring_change (
        id uuid constraint scoring_change_pk primary key,
        workspace_id uuid not null,
        revision integer not null,
        member_name text not null,
        changes text[] not null,
        at timestamptz not null
      );
      create index scoring_change_latest on scoring_change (workspace_id, at desc, id desc);
      -- Everybody of a workspace is being counted again: how far that is.
      create table scoring_recount (
        workspace_id uuid constraint scoring_recount_pk primary key,
        part text not null constraint scoring_recount_part_known check (part in ('sessions', 'people')),
        done_up_to uuid,
        done integer not null default 0,
        total integer not null default 0
      );`);
    await queryRunner.query(`
      alter table score_entry add column at timestamptz;
      -- What the session's ledger is worth to the person's engagement, in the same form.
      alter table engagement add column worth double precision;
      -- What somebody did outside of the counters: letters, pages, magnets, handouts, replays.
      create table contact_act (
        id uuid constraint contact_act_pk primary key,
        workspace_id uuid not null,
        contact_id uuid not null,
        registration_id uuid,
        kind text not null
          constraint contact_act_kind_known check (kind in ('mail-click', 'page-visit', 'magnet', 'handout', 'replay')),
        detail text not null,
        amount double precision,
        at timestamptz not null
      );
      create index contact_act_by_contact on contact_act (contact_id);
      create index contact_act_by_registration on contact_act (registration_id) where registration_id is not null;
      create table lead_entry (
        contact_id uuid not null,
        kind text not null constraint lead_entry_kind_known check (kind in ('fit', 'engagement')),
        rule text not null,
        subject text not null,
        workspace_id uuid not null,
        points integer not null,
        reason text not null,
        at timestamptz,
        constraint lead_entry_once_per_cause primary key (contact_id, kind, rule, subject)
      );
      -- When fading alone moves the contact to another class.
      alter table lead add column due_at timestamptz;
      create index lead_by_due_time on lead (due_at) where due_at is not null;
      -- Appended to by whoever changes something about a contact.
      create table lead_check (
        seq bigint generated always as identity constraint lead_check_pk primary key,
        contact_id uuid not null,
        workspace_id uuid not null
      );
      -- Whose session score has passed the mark; nobody is told of twice, also after a rebuild.
      create table hot_lead (
        registration_id uuid constraint hot_lead_pk primary key,
        workspace_id uuid not null,
        said boolean not null
      );
      create index hot_lead_to_say on hot_lead (registration_id) where not said;
      -- The past is no news.
      select set_config('app.workspace', '*', true);
      insert into hot_lead (registration_id, workspace_id, said)
      select registration_id, workspace_id, true from engagement where score >= 80;
      insert into scoring_recount (workspace_id, part)
      select distinct workspace_id, 'sessions' from contact;
      select set_config('app.workspace', '', true);`);
    await protectByWorkspace(
      queryRunner,
      'scoring',
      'scoring_rule',
      'scoring_change',
      'scoring_recount',
      'contact_act',
      'lead_entry',
      'lead_check',
      'hot_lead',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
