import { judging } from '../leads/lead-statement.policy.js';
import { actRules, givenRules, halfLivesTo } from '../scores/rules-in-statements.js';
import { summedPoints } from '../scores/summed-points.js';
import { answerEntries, answersOf, entries, remembered, SAID } from '../scores/wanted-score-entries.js';
import { Values } from '../segment-rules/values.js';
import type { ReadScoring } from './read-scoring.policy.js';

export interface PreviewQuestion {
  scoring: ReadScoring;
  workspaceId: string;
  sessionId: string;
  now: Date;
}

const TOP = 10;

const comparison = (column: string) => `
  (select coalesce(json_agg(json_build_object('name', name, 'now', now, 'after', later) order by name), '[]') from (
     select v.name, coalesce(sum(t.people) filter (where v.now), 0)::integer as now,
            coalesce(sum(t.people) filter (where not v.now), 0)::integer as later
     from tally t cross join lateral (values (t.${column}_now, true), (t.${column}_then, false)) as v(name, now)
     group by v.name
   ) x)`;

const standing = (when: 'now' | 'then') =>
  `json_build_object('rank', p.rank_${when}, 'score', p.score_${when}, 'cell', p.cell_${when}, 'stage', p.stage_${when})`;

/** What people earned with the words of their answers, which stand with the answers alone. */
const saidIn = (halfLife: string) => `
  said as (
    select registration_id, sum(points) as points,
           sum(points * power(2::double precision, ${halfLivesTo('answered_at', halfLife)})) as worth
    from (${answerEntries('e', answersOf('select registration_id from e'), SAID, false)}) x group by registration_id
  ),`;

/** The first people of the new list, with their places in the old one: who is before them there is counted by scores. */
const FIRST = `
  first as materialized (
    select p.*, row_number() over (order by score_then desc, registration_id)::integer as rank_then from (
      select * from person order by score_then desc, registration_id limit ${TOP}
    ) p
  ),
  level as materialized (select score_now, count(*) as people from person group by score_now),
  beside as (
    select f.registration_id, count(*) as people from person p join first f on f.score_now = p.score_now
    where p.registration_id < f.registration_id group by f.registration_id
  ),
  placed as (
    select f.*, (1 + coalesce(b.people, 0) + coalesce((
             select sum(l.people) from level l where l.score_now > f.score_now
           ), 0))::integer as rank_now
    from first f left join beside b using (registration_id)
  )`;

/**
 * Scores and standing of an audience by what somebody is trying out in the place of what is stored, from the counters in
 * the rows of their sessions: nobody's ledger is made but that of the few who are shown. All sessions of the people are
 * counted, because each is worth something to where they stand.
 */
export function previewStatement({ scoring: { scoring, fit }, ...question }: PreviewQuestion): {
  text: string;
  values: unknown[];
} {
  const values = new Values();
  const workspaceId = values.bind(question.workspaceId, 'uuid');
  const sessionId = values.bind(question.sessionId, 'uuid');
  const scope = {
    workspaceId,
    contactIds: 'select contact_id from e',
    now: values.bind(question.now, 'timestamptz'),
  };
  const rules = values.bind(JSON.stringify(actRules(scoring)), 'json');
  const halfLife = values.bind(scoring.halfLifeDays, 'integer');
  const { columns, points, worth } = summedPoints(scoring, halfLife, values);
  const asksWords = actRules(scoring).some(({ field }) => field === 'answer');
  const judged = judging({
    scoring,
    fit,
    values,
    scope,
    sessions: `
      select contact_id, nullif(worth, 0) as worth, offer_clicks > 0 as clicked, bought_at is not null as bought
      from scored`,
    sumsOnly: true,
  });
  const them = `g.workspace_id = ${workspaceId} and g.contact_id in (
    select contact_id from engagement
    where session_id = ${sessionId} and workspace_id = ${workspaceId} and listed
  )`;
  const text = `
    with ${values.given},
    ${remembered(them)},
    ${givenRules(workspaceId, rules, halfLife)},
    ${asksWords ? saidIn(halfLife) : ''}
    scored as materialized (
      select e.registration_id, e.contact_id, e.score, e.offer_clicks, e.bought_at,
             e.listed and e.session_id = ${sessionId} as here, (${points})::integer as points, ${worth} as worth
      from (select e.*${columns} from e offset 0) e ${asksWords ? 'left join said using (registration_id)' : ''}
    ),
    ${judged},
    person as materialized (
      select s.registration_id, s.contact_id, s.score as score_now, s.points as score_then,
             coalesce(l.cell, 'C3') as cell_now, coalesce(j.cell, 'C3') as cell_then,
             coalesce(l.stage, 'nurture') as stage_now, coalesce(j.stage, 'nurture') as stage_then
      from scored s left join lead l on l.contact_id = s.contact_id left join judged j on j.contact_id = s.contact_id
      where s.here
    ),
    tally as materialized (
      select cell_now, cell_then, stage_now, stage_then, count(*) as people from person
      group by cell_now, cell_then, stage_now, stage_then
    ),
    ${FIRST},
    known as materialized (select e.* from e where registration_id in (select registration_id from first)),
    explained as materialized (${entries('known', answersOf('array(select registration_id from known)'))})
    select (select coalesce(sum(people), 0)::integer from tally) as people,
           (select coalesce(sum(people), 0)::integer from tally
            where cell_now <> cell_then or stage_now <> stage_then) as moved,
           (select coalesce(json_agg(json_build_object(
                     'registrationId', p.registration_id, 'contactId', p.contact_id, 'name', g.name, 'email', g.email,
                     'now', ${standing('now')}, 'after', ${standing('then')},
                     'reasons', (
                       select coalesce(json_agg(json_build_object('points', w.points, 'text', w.reason)
                                                order by w.points desc, w.rule, w.subject), '[]')
                       from explained w where w.registration_id = p.registration_id
                     )) order by p.rank_then), '[]')
            from placed p join engagement g using (registration_id)
            where g.registration_id = any(array(select registration_id from first))) as top,
           ${comparison('cell')} as cells, ${comparison('stage')} as stages`;
  return { text, values: values.list };
}
