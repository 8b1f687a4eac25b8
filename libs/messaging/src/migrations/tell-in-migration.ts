import type { QueryRunner } from 'typeorm';
import { channelOf } from '../outbox/outbox.js';

export interface ToldRows {
  /** Who says it. */
  service: string;
  /** With its version: `accounts.member-joined.v1`. */
  type: string;
  /** Selects `workspace_id`, `subject`, `time` and `data` (json), in the order in which it became true. */
  rows: string;
}

/** Says once, in a migration, what was true before it was a fact. A migration has no use cases, so the rows are its word. */
export async function tellInMigration(
  queryRunner: QueryRunner,
  { service, type, rows }: ToldRows,
): Promise<void> {
  await queryRunner.query(`select set_config('app.workspace', '*', true)`);
  await queryRunner.query(
    `with told as (
       select row_number() over () as number, gen_random_uuid() as id, gen_random_uuid() as correlation_id, said.*
       from (${rows}) said
     ), cursor as (
       update outbox_cursor set last_position = last_position + (select count(*) from told)
       returning last_position - (select count(*) from told) as before
     ), recorded as (
       insert into fact_log (position, recorded_on, event)
       select before + number, (now() at time zone 'utc')::date, concat(
         '{"specversion":"1.0","id":"', id, '","source":', to_json('/' || $1::text), ',"type":', to_json($2::text),
         ',"time":"', to_char(time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","subject":', to_json(subject),
         ',"datacontenttype":"application/json","workspaceid":"', workspace_id, '","correlationid":"', correlation_id,
         '","data":', data, '}')::json
       from told, cursor
     )
     select pg_notify($3, '')`,
    [service, type, channelOf(service)],
  );
  await queryRunner.query(`select set_config('app.workspace', '', true)`);
}
