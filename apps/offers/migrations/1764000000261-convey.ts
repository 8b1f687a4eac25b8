import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The funnel as stages, and how far each contact has come. */
export class Convey1764000000261 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table conveyor (
        workspace_id uuid constraint conveyor_pk primary key,
        changed_at timestamptz not null,
        -- Everybody has to be looked at again.
        rebuild_at timestamptz
      );
      create table conveyor_stage (
        id uuid constraint conveyor_stage_pk primary key,
        workspace_id uuid not null,
        position integer not null,
        name text not null,
        result text not null,
        owner text not null constraint conveyor_stage_owner_known
          check (owner in ('marketing', 'telemarketer', 'seller', 'account-manager')),
        gives text not null,
        gets text not null,
        script text not null,
        get jsonb not null,
        overtakes boolean not null,
        stuck_days integer constraint conveyor_stage_stuck_positive check (stuck_days > 0)
      );
      create index conveyor_stage_by_position on conveyor_stage (workspace_id, position);
      create table conveyor_place (
        contact_id uuid constraint conveyor_place_pk primary key,
        workspace_id uuid not null,
        stage_id uuid not null,
        since timestamptz not null
      );
      create index conveyor_place_by_stage on conveyor_place (workspace_id, stage_id, since, contact_id);
      -- What a human has received, in their own word: a meeting was held.
      create table conveyor_record (
        contact_id uuid not null,
        stage_id uuid not null,
        workspace_id uuid not null,
        member_id uuid not null,
        member_name text not null,
        note text,
        at timestamptz not null,
        constraint conveyor_record_once primary key (contact_id, stage_id)
      );
      -- Appended to by whoever changes something about a contact, like segment_check.
      create table conveyor_check (
        seq bigint generated always as identity constraint conveyor_check_pk primary key,
        contact_id uuid not null,
        workspace_id uuid not null
      );`);
    await protectByWorkspace(
      queryRunner,
      'conveyor',
      'conveyor_stage',
      'conveyor_place',
      'conveyor_record',
      'conveyor_check',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
