import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is still in the room has minutes already; what departures and verdicts say stays in columns of its own. */
export class CountMinutesInRoom1795873480000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table engagement
        -- While they are present: earlier stays and this one so far. Of no account once they left.
        add column minutes_in_room double precision not null default 0,
        drop column minutes;
      alter table engagement
        add column minutes double precision not null generated always as (
          coalesce(
            settled_minutes,
            case when joined_position > left_position then greatest(minutes_so_far, minutes_in_room) else minutes_so_far end
          )
        ) stored;
      create index engagement_present on engagement (session_id, registration_id) where present;
      alter table session
        -- A round through everybody in the room: when it began, how far it is, and when its next page or the next round is due.
        add column minutes_begun_at timestamptz,
        add column minutes_counted_to uuid,
        add column minutes_due_at timestamptz;
      create index session_running on session (id) where started_at is not null and ended_at is null and not cancelled;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
