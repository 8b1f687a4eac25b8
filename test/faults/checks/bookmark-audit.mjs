import { SERVICES } from '../../../deploy/local/index.mjs';

/**
 * Writes down every committed step of every bookmark, in the transaction that takes the step. A service applies facts and
 * moves its bookmark in one transaction, so these steps say exactly which facts were applied, and how often.
 */
export async function installBookmarkAudit(database) {
  await database.rows(`
    create schema fault_audit;
    create table fault_audit.step (
      number bigint generated always as identity primary key,
      service text not null,
      producer text not null,
      from_position bigint not null,
      to_position bigint not null
    );
    create function fault_audit.note() returns trigger language plpgsql security definer as $$
    begin
      insert into fault_audit.step (service, producer, from_position, to_position)
      values (tg_table_schema, new.producer, case when tg_op = 'UPDATE' then old.position else 0 end, new.position);
      return null;
    end $$;
    ${SERVICES.map(triggersOf).join('\n')}`);
}

/** The first step stands for all that was applied before. */
function triggersOf(service) {
  return `
    insert into fault_audit.step (service, producer, from_position, to_position)
      select '${service}', producer, 0, position from ${service}.bookmark where position > 0;
    create trigger fault_audit_insert after insert on ${service}.bookmark
      for each row when (new.position <> 0) execute function fault_audit.note();
    create trigger fault_audit_update after update on ${service}.bookmark
      for each row when (old.position <> new.position) execute function fault_audit.note();`;
}

/** Steps that do not begin where the one before ended: facts left out, or applied again. */
export const BROKEN_STEPS = `
  select service, producer, from_position, to_position, previous from (
    select *, lag(to_position, 1, 0::bigint) over (partition by service, producer order by number) as previous
    from fault_audit.step
  ) steps
  where from_position <> previous or to_position <= from_position`;

export const LAST_STEPS = `
  select service, producer, count(*)::int as steps, max(to_position)::int as position
  from fault_audit.step group by service, producer order by service, producer`;
