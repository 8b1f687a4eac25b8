import { CASES, SINGLE } from './act-cases.js';
import { inItsPlace, upToCap } from './rules-in-statements.js';

/** Without a schedule yet, an hour is what a webinar usually lasts. */
const USUAL_MINUTES = 60;

const caseOf = (part: 'points' | 'reason' | 'at') =>
  `case r.field ${SINGLE.map((field) => `when '${field}' then ${CASES[field]![part]}`).join('\n ')} end`;

const LENGTH = `coalesce(nullif(g.session_minutes, 0), s.duration_minutes, ${USUAL_MINUTES})`;
const CAME_AND_STAYED = `
           coalesce(g.first_joined_at, g.settled_at, g.registered_at) as came_at,
           ${LENGTH} as length, least(g.minutes, ${LENGTH}) as stayed`;

/**
 * What is stored about some registrations, brought together as `e`: one row per person, with what their row said before as
 * `was_...` and its place. `people` is what follows `any` and tells them. Every table is read once for all of them.
 */
export const counted = (people: string, kept: readonly string[]): string => `
  mine as materialized (
    select g.ctid as place, g.registration_id, g.workspace_id, g.session_id, g.contact_id, g.first_joined_at, g.settled_at,
           g.registered_at, g.session_minutes, g.minutes, g.attendance, g.attended,
           ${kept.map((column) => `g.${column} as was_${column}`).join(', ')}
    from engagement g where g.registration_id = any(${people})
  ),
  said as materialized (
    select registration_id, poll_id, question, answer, answered_at from poll_answer where registration_id = any(${people})
  ),
  e as materialized (
    select g.*, ${CAME_AND_STAYED},
           coalesce(p.answered, 0) as polls_answered, p.answered_at, coalesce(q.asked, 0) as questions_asked, q.asked_at,
           coalesce(a.handouts, 0) as handouts, a.handout_at, a.replayed, a.replayed_at,
           i.presented_at as offer_presented_at, coalesce(i.clicks, 0) as offer_clicks, o.bought_at, i.last_clicked_at
    from mine g
    left join (
      select id, duration_minutes from session where id = any(array(select distinct session_id from mine))
    ) s on s.id = g.session_id
    left join (
      select registration_id, count(*) as answered, array_agg(answered_at order by answered_at, poll_id) as answered_at
      from said group by registration_id
    ) p on p.registration_id = g.registration_id
    left join (
      select registration_id, count(*) as asked, max(asked_at) as asked_at
      from question where registration_id = any(${people}) group by registration_id
    ) q on q.registration_id = g.registration_id
    left join (
      select registration_id, count(distinct detail) filter (where kind = 'handout') as handouts,
             max(at) filter (where kind = 'handout') as handout_at,
             max(amount) filter (where kind = 'replay') as replayed, max(at) filter (where kind = 'replay') as replayed_at
      from contact_act where registration_id = any(${people}) group by registration_id
    ) a on a.registration_id = g.registration_id
    left join (
      select registration_id, min(presented_at) as presented_at, sum(clicks) as clicks,
             max(last_clicked_at) as last_clicked_at
      from offer_interest where registration_id = any(${people}) group by registration_id
    ) i on i.registration_id = g.registration_id
    left join (
      select registration_id, min(paid_at) as bought_at
      from customer_order where registration_id = any(${people}) group by registration_id
    ) o on o.registration_id = g.registration_id
  )`;

/**
 * The same from the counters that the statement which scores keeps in the row of each; `where` is about `g`. `sessions`
 * tells how long they were planned to be.
 */
export const remembered = (
  where: string,
  sessions = 'left join session s on s.id = g.session_id',
): string => `
  select g.registration_id, g.workspace_id, g.contact_id, g.score, g.lead_cell, g.lead_stage, g.first_joined_at, g.settled_at,
         ${CAME_AND_STAYED}, g.polls_answered, g.answered_at, g.questions_asked, g.asked_at, g.handouts, g.handout_at,
         g.replayed, g.replayed_at, g.offer_presented_at, g.offer_clicks, g.bought_at, g.last_clicked_at
  from engagement g ${sessions}
  where ${where}`;

/** The entries of the rows of `from`; `answers` are those of these people. */
export function entries(from: string, answers: string): string {
  return `
    select e.registration_id, e.workspace_id, r.id as rule, '' as subject, (${upToCap('x.points', 'r.cap')})::integer as points,
           x.reason, x.at, r.half_life_days
    from ${from} e join rule r on r.workspace_id = e.workspace_id and r.field in (${SINGLE.map((field) => `'${field}'`).join(', ')})
    cross join lateral (
      select ${caseOf('points')} as points, ${caseOf('reason')} as reason, ${caseOf('at')} as at
    ) x
    where x.points <> 0
    union all${answerEntries(from, answers, "r.field = 'poll' or " + SAID, true)}`;
}

/** The answer of the row `a` has the word of the rule `r`. */
export const SAID = `r.field = 'answer' and position(r.word in lower(a.answer)) > 0`;

/** One entry for each answer that counts, until the cap is full. For everybody at once the words, which cost the most, can be left out. */
export function answerEntries(from: string, answers: string, counts: string, inWords: boolean): string {
  return `
    select registration_id, workspace_id, rule, poll_id::text, x.points,
           ${inWords ? `format('answered "%s" in the poll "%s"', answer, question)` : "''"}, answered_at, half_life_days
    from (
      select e.registration_id, e.workspace_id, r.id as rule, r.points, r.cap, r.half_life_days,
             a.poll_id, a.answer, a.question, a.answered_at,
             row_number() over (partition by e.registration_id, r.id order by a.answered_at, a.poll_id) as place
      from ${from} e join ${answers} a on a.registration_id = e.registration_id
      join rule r on r.workspace_id = e.workspace_id
        and (${counts})
    ) given
    cross join lateral (
      select ${inItsPlace('given.points', 'cap', 'place')} as points
    ) x
    where x.points <> 0`;
}

/**
 * The ledgers as they should be, as `wanted`, from `e`, `said` and `rule` alone. The score is never added to: it is the sum
 * of these entries, so that it cannot differ from its reasons. Of several answers the first ones fill the cap.
 */
export const WANTED = `wanted as (${entries('e', 'said')})`;

/** The answers of `people`, which is what follows `any` and tells them. */
export const answersOf = (people: string): string =>
  `(select * from poll_answer where registration_id = any(${people}))`;
