import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who sends a page of touches holds one row that names them, instead of writing into each of them. Copies of the service
 * that know leases in the touches themselves cannot take any from now on: they would take what is leased. What they hold is
 * theirs until their leases run out.
 */
export class LeaseByThePage1795306000408 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`
      create table touch_lease (
        id uuid constraint touch_lease_key primary key,
        leased_until timestamptz not null,
        touches uuid[] not null
      );
      comment on table touch_lease is 'Pages of touches that somebody is sending; they go back when the time is over.';

      lock table touch in share row exclusive mode;
      insert into touch_lease (id, leased_until, touches)
      select gen_random_uuid(), max(leased_until), array_agg(id) from touch where state = 'leased' having count(*) > 0;
      update touch set state = 'pending' where state = 'leased';

      drop index touch_leased;
      alter table touch
        drop constraint touch_state,
        add constraint touch_state check (state in ('pending', 'sent', 'skipped', 'failed'));`);
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
