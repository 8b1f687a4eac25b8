/** What an alarm is about: a step of the ladder on somebody's own clock, or a walk. */
export type AlarmKind = 'step' | 'walk';

/** Told so that no index of some enrolments can prove to hold them: empty, it would be read from end to end for ever after. */
const UNDER_WAY = {
  step: 'case when version is null then not cancelled end',
  walk: `case when version is not null then state = 'active' end`,
};

/**
 * Takes alarms that have gone off by \`$1\`, for about a page of people, and locks the enrolments that are due indeed, as
 * \`due\`. An alarm is only a hint: who has been moved, paused or ended since is due no more, or has another one. Other
 * schedulers skip what is taken here. Whoever is held by somebody else keeps an alarm.
 */
export function takeDue(kind: AlarmKind, page: number, columns: string): string {
  const gone = `from alarm where kind = '${kind}' and at <= $1 order by at`;
  const before = 'sum(people) over (order by at, place rows unbounded preceding) - people as before';
  return `
    ahead as (
      select count(*) as alarms
      from (select ${before} from (select at, ctid as place, people ${gone} limit ${page}) x) y where before < ${page}
    ), held as materialized (
      select at, ctid as place, people ${gone} limit (select alarms from ahead) for update skip locked
    ), taken as (
      delete from alarm where ctid = any(array(
        select place from (select place, ${before} from held) x where before < ${page}))
      returning enrolment_ids
    ), asked as materialized (
      select unnest(enrolment_ids) as id from taken
    ), due as materialized (
      select ${columns} from enrolment e
      where id = any(array(select id from asked)) and next_due_at <= $1 and ${UNDER_WAY[kind]}
      for update skip locked
    ), kept as (
      insert into alarm (kind, at, workspace_id, people, enrolment_ids)
      select '${kind}', next_due_at, workspace_id, 1, array[id] from enrolment
      where id = any(case when (select count(*) from asked) > (select count(*) from due)
          then array(select id from asked except select id from due) else '{}' end)
        and next_due_at <= $1 and ${UNDER_WAY[kind]}
    )`;
}
