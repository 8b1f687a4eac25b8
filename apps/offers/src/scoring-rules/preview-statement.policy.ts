import { stageOf } from '../leads/stages.policy.js';
import { actRules, givenRules } from '../scores/rules-in-statements.js';
import { answersOf, entries, remembered } from '../scores/wanted-score-entries.js';
import { Values } from '../segment-rules/values.js';
import { listed, previewedPeople } from './previewed-people.policy.js';
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

const standingOf = (when: 'now' | 'then') =>
  `json_build_object('rank', p.rank_${when}, 'score', p.score_${when}, 'cell', p.cell_${when}, 'stage', p.stage_${when})`;

/** The first people of the new list, with their places in the old one: who is before them there is counted by scores. */
const first = (standing: (rows: string) => string, listed: string) => `
  first as materialized (
    select p.*, row_number() over (order by score_then desc, registration_id)::integer as rank_then
    from (${standing(`(select * from person order by score_then desc, registration_id limit ${TOP})`)}) p
  ),
  level as materialized (select score_now, sum(people) as people from tally group by score_now),
  placed as (
    select f.*, (1 + (
             select count(*) from engagement g
             where ${listed} and g.score = f.score_now and g.registration_id < f.registration_id
           ) + coalesce((select sum(l.people) from level l where l.score_now > f.score_now), 0))::integer as rank_now
    from first f
  )`;

/**
 * Scores and standing of an audience by what somebody is trying out in the place of what is stored, from the counters in
 * the rows of their sessions: nobody's ledger is made but that of the few who are shown. What is the same for many is worked
 * out for them together.
 */
export function previewStatement({ scoring: read, ...question }: PreviewQuestion): {
  text: string;
  values: unknown[];
} {
  const { scoring } = read;
  const values = new Values();
  const workspaceId = values.bind(question.workspaceId, 'uuid');
  const sessionId = values.bind(question.sessionId, 'uuid');
  const now = values.bind(question.now, 'timestamptz');
  const rules = values.bind(JSON.stringify(actRules(scoring)), 'json');
  const halfLife = values.bind(scoring.halfLifeDays, 'integer');
  const { stage } = stageOf(scoring, values);
  const standing = (rows: string) => `select p.*, p.cell as cell_then, ${stage} as stage_then from ${rows} p`;
  const parts = `
    ${givenRules(workspaceId, rules, halfLife)},
    person as materialized (${previewedPeople(read, values, { workspaceId, sessionId, now })}),
    alike as materialized (
      select score_now, cell_now, stage_now, cell, unsubscribed, bought, by_hand, count(*) as people
      from person group by score_now, cell_now, stage_now, cell, unsubscribed, bought, by_hand
    ),
    tally as materialized (${standing('alike')}),
    ${first(standing, listed({ workspaceId, sessionId, now }, 'g'))},
    known as materialized (${remembered('g.registration_id = any(array(select registration_id from first))')}),
    explained as materialized (${entries('known', answersOf('array(select registration_id from known)'))})
    select (select coalesce(sum(people), 0)::integer from tally) as people,
           (select coalesce(sum(people), 0)::integer from tally
            where cell_now <> cell_then or stage_now <> stage_then) as moved,
           (select coalesce(json_agg(json_build_object(
                     'registrationId', p.registration_id, 'contactId', g.contact_id, 'name', g.name, 'email', g.email,
                     'now', ${standingOf('now')}, 'after', ${standingOf('then')},
                     'reasons', (
                       select coalesce(json_agg(json_build_object('points', w.points, 'text', w.reason)
                                                order by w.points desc, w.rule, w.subject), '[]')
                       from explained w where w.registration_id = p.registration_id
                     )) order by p.rank_then), '[]')
            from placed p join engagement g using (registration_id)
            where g.registration_id = any(array(select registration_id from first))) as top,
           ${comparison('cell')} as cells, ${comparison('stage')} as stages`;
  return { text: `with ${values.given}, ${parts}`, values: values.list };
}
