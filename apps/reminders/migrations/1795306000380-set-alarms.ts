import { protectByWorkspace } from '@funnelcast/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has something ahead of them at a certain time; a place in the ladder has steps, a walk goes on. */
const WITH_SOMETHING_AHEAD = `
  next_due_at is not null and case when version is null then not cancelled else state = 'active' end`;

/** Rows of alarms for some enrolments, so many people in each that a page of the scheduler takes a few of them. */
const alarmsFor = (enrolments: string): string => `
  select kind, next_due_at, workspace_id, count(*), array_agg(id)
  from (
    select case when version is null then 'step' else 'walk' end as kind, next_due_at, workspace_id, id,
      row_number() over () / 1000 as thousand
    from ${enrolments} where ${WITH_SOMETHING_AHEAD}
  ) x
  group by kind, next_due_at, workspace_id, thousand`;

/**
 * The time of an enrolment moves with each step, and no index of enrolments knows it any more: a row of which no indexed
 * column changes is written anew within its own page, and in no index. What is due is found by alarms instead, which stand
 * for all who wait for the same moment. The database sets them itself, so that no statement can forget it.
 */
export class SetAlarms1795306000380 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table alarm (
        kind text not null constraint alarm_kind check (kind in ('step', 'walk')),
        at timestamptz not null,
        workspace_id uuid not null,
        people integer not null,
        enrolment_ids uuid[] not null
      );
      alter table alarm alter column enrolment_ids set storage external;
      create index alarm_next on alarm (kind, at);`);
    await protectByWorkspace(queryRunner, 'alarm');
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`
      insert into alarm (kind, at, workspace_id, people, enrolment_ids) ${alarmsFor('enrolment')};

      create function set_alarms() returns trigger language plpgsql as $$
      begin
        insert into alarm (kind, at, workspace_id, people, enrolment_ids) ${alarmsFor('written')};
        return null;
      end $$;
      create trigger enrolment_begun_sets_alarms after insert on enrolment
        referencing new table as written for each statement execute function set_alarms();
      create trigger enrolment_moved_sets_alarms after update on enrolment
        referencing new table as written for each statement execute function set_alarms();

      drop index enrolment_due;
      drop index enrolment_due_by_person;
      alter table enrolment set (fillfactor = 50);`);
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
