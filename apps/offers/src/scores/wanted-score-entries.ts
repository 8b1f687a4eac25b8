import { POINTS, type ScoringRule } from './scoring-rules.policy.js';

/** Without a schedule yet, an hour is what a webinar usually lasts. */
const USUAL_MINUTES = 60;

interface ScoringStatement {
  rule: ScoringRule;
  /** Rows (registration_id, workspace_id, subject, points, reason) for the registrations in `e`. */
  rows: string;
}

/**
 * What may be counted in SQL for a set of people; every reason says with numbers what was seen. `offset 0` makes the
 * planner look up the answers of these people, where it would read those of everybody.
 */
const STATEMENTS: ScoringStatement[] = [
  {
    rule: 'joined',
    rows: `
      select e.registration_id, e.workspace_id, '' as subject, ${POINTS.joined} as points,
             'came to the session' as reason
      from e where e.first_joined_at is not null`,
  },
  {
    rule: 'minutes',
    rows: `
      select e.registration_id, e.workspace_id, '', round(${POINTS.wholeSession} * e.stayed / e.length)::integer,
             format('stayed %s of %s minutes', round(e.stayed), round(e.length))
      from e where round(${POINTS.wholeSession} * e.stayed / e.length) > 0 and round(e.stayed) > 0`,
  },
  {
    rule: 'poll',
    rows: `
      select a.registration_id, a.workspace_id, a.poll_id::text, ${POINTS.pollAnswer},
             format('answered "%s" in the poll "%s"', a.answer, a.question)
      from e cross join lateral (
        select * from poll_answer p where p.registration_id = e.registration_id offset 0
      ) a`,
  },
  {
    rule: 'question',
    rows: `
      select e.registration_id, e.workspace_id, '',
             ${POINTS.question} * least(e.questions_asked, ${POINTS.questionsThatCount}),
             case e.questions_asked when 1 then 'asked a question'
                  else format('asked %s questions', e.questions_asked) end
      from e where e.questions_asked > 0`,
  },
  {
    rule: 'click',
    rows: `
      select e.registration_id, e.workspace_id, '', ${POINTS.click},
             case e.offer_clicks when 1 then 'clicked the offer' when 2 then 'clicked the offer twice'
                  else format('clicked the offer %s times', e.offer_clicks) end
      from e where e.offer_clicks > 0`,
  },
  {
    rule: 'order',
    rows: `
      select e.registration_id, e.workspace_id, '', ${POINTS.order}, 'bought'
      from e where e.bought_at is not null`,
  },
];

/** What is stored about the registrations in $1, brought together as `e`: one row per person. */
const COUNTED = `
  counted as (
    select g.registration_id, g.workspace_id, g.first_joined_at, g.minutes, g.attendance, g.attended,
           coalesce(nullif(g.session_minutes, 0)::numeric, s.duration_minutes, ${USUAL_MINUTES}) as length,
           (select count(*) from poll_answer p where p.registration_id = g.registration_id) as polls_answered,
           (select count(*) from question q where q.registration_id = g.registration_id) as questions_asked,
           i.presented_at as offer_presented_at, coalesce(i.clicks, 0) as offer_clicks,
           (select min(paid_at) from customer_order o where o.registration_id = g.registration_id) as bought_at,
           i.last_clicked_at
    from engagement g
    left join session s on s.id = g.session_id
    left join lateral (
      select min(presented_at) as presented_at, sum(clicks) as clicks, max(last_clicked_at) as last_clicked_at
      from offer_interest where registration_id = g.registration_id
    ) i on true
    where g.registration_id = any($1)
  ),
  e as (select counted.*, least(minutes::numeric, length) as stayed from counted)`;

/**
 * The ledger as it should be, as `wanted`, from those rows alone. The score is never added to: it is the sum of these
 * entries, so that it cannot differ from its reasons.
 */
export const WANTED_SCORE_ENTRIES = `
  ${COUNTED},
  wanted as (
    ${STATEMENTS.map(({ rule, rows }) => `select *, '${rule}' as rule from (${rows}) as "${rule}"`).join('\n    union all ')}
  )`;
