import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps that a human does: a call, or a letter on paper. One per enrolment and step, as with touches. */
export class GiveTasksToPeople1795306000122 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table task (
        id uuid constraint task_key primary key,
        workspace_id uuid not null,
        enrolment_id uuid not null,
        step_key text not null,
        contact_id uuid not null,
        kind text not null constraint task_kind check (kind in ('call', 'letter')),
        title text not null,
        script text not null,
        due_at timestamptz not null,
        expires_at timestamptz,
        state text not null default 'open'
          constraint task_state check (state in ('open', 'done', 'cancelled', 'expired')),
        outcome text constraint task_outcome check (outcome in ('positive', 'neutral', 'negative', 'no-answer')),
        note text,
        call_back_at timestamptz,
        call_backs integer not null default 0,
        completed_at timestamptz,
        completed_by text,
        reason text,
        exported_at timestamptz,
        constraint task_once_per_enrolment_and_step unique (enrolment_id, step_key),
        constraint task_done_has_outcome check ((state = 'done') = (outcome is not null))
      );
      create index task_of_workspace on task (workspace_id, due_at, id);
      create index task_of_contact on task (contact_id, due_at, id);
      create index task_expiring on task (expires_at) where state = 'open' and expires_at is not null;

      create table postal_address (
        contact_id uuid constraint postal_address_key primary key,
        workspace_id uuid not null,
        recipient text not null,
        street text not null,
        extra text,
        postal_code text not null,
        city text not null,
        country text,
        kept_at timestamptz not null
      );`);
    await protectByWorkspace(queryRunner, 'task', 'postal_address');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
