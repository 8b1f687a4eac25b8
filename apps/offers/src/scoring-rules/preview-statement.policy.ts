import { judging } from '../leads/lead-statement.policy.js';
import { actRules, givenRules } from '../scores/rules-in-statements.js';
import { WORTH } from '../scores/score-statement.js';
import { counted, entries } from '../scores/wanted-score-entries.js';
import { Values } from '../segment-rules/values.js';
import type { ReadScoring } from './read-scoring.policy.js';

export interface PreviewQuestion {
  scoring: ReadScoring;
  workspaceId: string;
  sessionId: string;
  now: Date;
}

const TOP = 10;
const REGISTRATIONS = 'select registration_id from them';
const SESSIONS = 'select session_id from them';

const comparison = (column: string) => `
  (select coalesce(json_agg(json_build_object('name', name, 'now', now, 'after', later) order by name), '[]') from (
     select v.name, count(*) filter (where v.now)::integer as now, count(*) filter (where not v.now)::integer as later
     from person p cross join lateral (values (p.${column}_now, true), (p.${column}_then, false)) as v(name, now)
     group by v.name
   ) x)`;

const standing = (when: 'now' | 'then') =>
  `json_build_object('rank', rank_${when}, 'score', score_${when}, 'cell', cell_${when}, 'stage', stage_${when})`;

/**
 * The very statements that score and judge people, over what somebody is trying out in the place of what is stored. All
 * sessions of the people are counted, because each is worth something to where they stand.
 */
export function previewStatement({ scoring: { scoring, fit }, ...question }: PreviewQuestion): {
  text: string;
  values: unknown[];
} {
  const values = new Values();
  const workspaceId = values.bind(question.workspaceId, 'uuid');
  const sessionId = values.bind(question.sessionId, 'uuid');
  const contactIds = 'select contact_id from them';
  const scope = { workspaceId, contactIds, now: values.bind(question.now, 'timestamptz') };
  const rules = values.bind(JSON.stringify(actRules(scoring)), 'json');
  const halfLife = values.bind(scoring.halfLifeDays, 'integer');
  const judged = judging({
    scoring,
    fit,
    values,
    scope,
    sessions: `
      select e.contact_id, total.worth, e.offer_clicks > 0 as clicked, e.bought_at is not null as bought
      from e left join total using (registration_id)`,
  });
  const text = `
    with ${values.given},
    them as materialized (
      select registration_id, session_id, contact_id from engagement
      where workspace_id = ${workspaceId} and contact_id in (
        select contact_id from engagement
        where session_id = ${sessionId} and workspace_id = ${workspaceId} and listed
      )
    ),
    ${counted(REGISTRATIONS, SESSIONS)},
    ${givenRules(rules, halfLife)},
    wanted as (${entries(REGISTRATIONS, 'e', false)}),
    total as materialized (
      select w.registration_id, sum(w.points)::integer as score, ${WORTH} as worth
      from wanted w group by w.registration_id
    ),
    ${judged},
    person as materialized (
      select g.registration_id, g.contact_id, g.name, g.email, g.score as score_now,
             coalesce(t.score, 0) as score_then,
             row_number() over (order by g.score desc, g.registration_id)::integer as rank_now,
             row_number() over (order by coalesce(t.score, 0) desc, g.registration_id)::integer as rank_then,
             coalesce(l.cell, 'C3') as cell_now, coalesce(j.cell, 'C3') as cell_then,
             coalesce(l.stage, 'nurture') as stage_now, coalesce(j.stage, 'nurture') as stage_then
      from engagement g left join total t using (registration_id) left join lead l on l.contact_id = g.contact_id
      left join judged j on j.contact_id = g.contact_id
      where g.session_id = ${sessionId} and g.workspace_id = ${workspaceId} and g.listed
    ),
    first as materialized (
      select e.* from e where registration_id in (select registration_id from person where rank_then <= ${TOP})
    ),
    explained as materialized (${entries('select registration_id from first', 'first', true)})
    select (select count(*)::integer from person) as people,
           (select count(*)::integer from person where cell_now <> cell_then or stage_now <> stage_then) as moved,
           (select coalesce(json_agg(json_build_object(
                     'registrationId', p.registration_id, 'contactId', p.contact_id, 'name', p.name, 'email', p.email,
                     'now', ${standing('now')}, 'after', ${standing('then')},
                     'reasons', (
                       select coalesce(json_agg(json_build_object('points', w.points, 'text', w.reason)
                                                order by w.points desc, w.rule, w.subject), '[]')
                       from explained w where w.registration_id = p.registration_id
                     )) order by p.rank_then), '[]')
            from person p where p.rank_then <= ${TOP}) as top,
           ${comparison('cell')} as cells, ${comparison('stage')} as stages`;
  return { text, values: values.list };
}
