import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeRoom } from '../outbox/fact-log-partitions.js';

/**
 * Facts go straight to the log, as they travel; the outbox is no more. What it still holds gets the next positions. Copies
 * of the service that know the outbox only must be stopped: they could not record anything, and so could not do anything
 * that is worth recording.
 */
export class GivePositionsAtTheCommit1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      lock table outbox, outbox_cursor, fact_log in access exclusive mode;
      alter table fact_log rename to told;
      alter table told rename constraint fact_log_pkey to told_pkey;
      do $$
      declare
        part regclass;
      begin
        for part in select inhrelid from pg_inherits where inhparent = 'told'::regclass loop
          execute format('alter table %s rename to %I', part, replace(part::text, 'fact_log', 'told'));
        end loop;
      end $$;

      create table fact_log (
        position bigint not null,
        recorded_on date not null,
        event json not null,
        constraint fact_log_pkey primary key (position, recorded_on)
      ) partition by range (recorded_on);
      comment on table fact_log is 'All facts of this service in their order, as CloudEvents without their position; one partition a day.';
      create table fact_log_default partition of fact_log default;
      comment on table fact_log_default is 'Days that began before there was a partition for them.';

      do $$
      declare
        day date;
      begin
        for day in select distinct recorded_on from told loop
          execute format('create table fact_log_%s partition of fact_log for values from (%L) to (%L)',
            to_char(day, 'YYYYMMDD'), day, day + 1);
        end loop;
      end $$;`);
    await makeRoom((text, values) => queryRunner.query(text, values));
    await queryRunner.query(`
      insert into fact_log (position, recorded_on, event)
      select position, recorded_on, ${EVENT} from told, ${SOURCE};

      insert into fact_log (position, recorded_on, event)
      select last_position + row_number() over (order by seq), (now() at time zone 'utc')::date, ${EVENT}
      from outbox, outbox_cursor, ${SOURCE};

      update outbox_cursor set last_position = last_position + (select count(*) from outbox);
      comment on table outbox_cursor is 'The last position given and the last one the transport has confirmed; who speaks holds it until the commit.';
      drop table told, outbox;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}

/** The schema of a service has its name. */
const SOURCE = `(select '/' || current_schema() as source) service`;

/** A fact as the contracts write it, but for its position. */
const EVENT = `concat(
  '{"specversion":"1.0","id":"', id, '","source":', to_json(source), ',"type":', to_json(type),
  ',"time":"', to_char(time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","subject":', to_json(subject),
  ',"datacontenttype":"application/json","workspaceid":"', workspace_id, '","correlationid":', to_json(correlation_id),
  ',"causationid":' || to_json(causation_id)::text, ',"data":', data, '}')::json`;
