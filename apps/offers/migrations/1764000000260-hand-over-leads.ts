import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sells, who has whom, and what came of each call. */
export class HandOverLeads1764000000260 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- From the facts of accounts; the same person may belong to several workspaces.
      create table member (
        workspace_id uuid not null,
        id uuid not null,
        name text not null default '',
        email text not null default '',
        role text not null default '',
        joined_at timestamptz,
        left_at timestamptz,
        -- Whatever order the facts come in, the later of both counts.
        here boolean not null generated always as (joined_at is not null and (left_at is null or left_at < joined_at)) stored,
        constraint member_pk primary key (workspace_id, id)
      );
      create table sales_profile (
        workspace_id uuid not null,
        member_id uuid not null,
        role text not null constraint sales_profile_role_known check (role in ('telemarketer', 'seller', 'account-manager')),
        -- Empty lists take everybody.
        languages text[] not null default '{}',
        time_zones text[] not null default '{}',
        countries text[] not null default '{}',
        tags text[] not null default '{}',
        rungs text[] not null default '{}',
        max_load integer constraint sales_profile_load_positive check (max_load > 0),
        away boolean not null default false,
        -- Whose turn it is: who was offered somebody longest ago.
        last_offered_at timestamptz,
        constraint sales_profile_pk primary key (workspace_id, member_id)
      );
      create table hand_off_setting (
        workspace_id uuid constraint hand_off_setting_pk primary key,
        accept_minutes integer not null,
        working_hours jsonb,
        rules jsonb not null
      );
      create table hand_off (
        contact_id uuid constraint hand_off_pk primary key,
        workspace_id uuid not null,
        state text not null constraint hand_off_state_known check (state in ('waiting', 'offered', 'accepted')),
        member_id uuid,
        role text,
        reason text not null,
        -- Who let it return in this round.
        tried uuid[] not null default '{}',
        since timestamptz not null,
        accept_by timestamptz,
        -- When to call; null when nothing is due.
        next_call_at timestamptz,
        last_call_at timestamptz,
        constraint hand_off_with_somebody check ((state = 'waiting') = (member_id is null)),
        constraint hand_off_offered_until check ((state = 'offered') = (accept_by is not null))
      );
      create index hand_off_by_member on hand_off (workspace_id, member_id, state);
      create index hand_off_due on hand_off (accept_by) where state = 'offered';
      create table call (
        id uuid constraint call_pk primary key,
        workspace_id uuid not null,
        contact_id uuid not null,
        member_id uuid not null,
        member_name text not null,
        outcome text not null constraint call_outcome_known
          check (outcome in ('positive', 'neutral', 'negative', 'no-answer', 'call-back')),
        note text,
        call_back_at timestamptz,
        at timestamptz not null,
        constraint call_back_at_some_time check ((outcome = 'call-back') = (call_back_at is not null))
      );
      create index call_by_contact on call (contact_id, at desc);`);
    await protectByWorkspace(queryRunner, 'member', 'sales_profile', 'hand_off_setting', 'hand_off', 'call');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
