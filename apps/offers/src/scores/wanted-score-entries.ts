/** Without a schedule yet, an hour is what a webinar usually lasts. */
const USUAL_MINUTES = 60;

/** Rules that lead to one entry in the ledger of a session at most. */
const SINGLE = [
  'joined',
  'stayed',
  'minutes',
  'share',
  'question',
  'handout',
  'replay',
  'offer-seen',
  'click',
  'order',
];

/** What one row of `e` earns by the rule `r`, before its cap. Every reason says with numbers what was seen. */
const CASES: Record<string, { points: string; reason: string; at: string }> = {
  joined: {
    points: 'case when e.first_joined_at is not null then r.points end',
    reason: `'came to the session'`,
    at: 'e.came_at',
  },
  stayed: {
    points: 'case when round(e.stayed) > 0 then round(r.points * e.stayed / e.length)::integer end',
    reason: `format('stayed %s of %s minutes', round(e.stayed), round(e.length))`,
    at: 'e.came_at',
  },
  minutes: {
    points: 'case when e.stayed >= r.least then r.points end',
    reason: `format('stayed %s minutes or more', r.least)`,
    at: 'e.came_at',
  },
  share: {
    points: 'case when 100 * e.stayed / e.length >= r.least then r.points end',
    reason: `format('saw %s %% of the session or more', r.least)`,
    at: 'e.came_at',
  },
  question: {
    points: 'r.points * e.questions_asked',
    reason: `case e.questions_asked when 1 then 'asked a question'
                  else format('asked %s questions', e.questions_asked) end`,
    at: 'e.asked_at',
  },
  handout: {
    points: 'r.points * e.handouts',
    reason: `case e.handouts when 1 then 'downloaded a handout'
                  else format('downloaded %s handouts', e.handouts) end`,
    at: 'e.handout_at',
  },
  replay: {
    points: 'case when e.replayed >= r.least then r.points end',
    reason: `format('watched %s minutes of the replay', round(e.replayed::numeric))`,
    at: 'e.replayed_at',
  },
  'offer-seen': {
    points: 'case when e.offer_presented_at is not null then r.points end',
    reason: `'saw the offer'`,
    at: 'e.offer_presented_at',
  },
  click: {
    points: 'case when e.offer_clicks > 0 then r.points end',
    reason: `case e.offer_clicks when 1 then 'clicked the offer' when 2 then 'clicked the offer twice'
                  else format('clicked the offer %s times', e.offer_clicks) end`,
    at: 'e.last_clicked_at',
  },
  order: {
    points: 'case when e.bought_at is not null then r.points end',
    reason: `'bought'`,
    at: 'e.bought_at',
  },
};

const caseOf = (part: 'points' | 'reason' | 'at') =>
  `case r.field ${SINGLE.map((field) => `when '${field}' then ${CASES[field]![part]}`).join('\n ')} end`;

/**
 * What is stored about some registrations, brought together as `e`: one row per person. `people` and `sessions` are what
 * follows `any` and tells them. Every table is read once for all of them.
 */
export const counted = (people: string, sessions: string): string => `
  counted as materialized (
    select g.registration_id, g.workspace_id, g.contact_id, g.first_joined_at, g.minutes, g.attendance, g.attended,
           g.score as score_before,
           coalesce(g.first_joined_at, g.settled_at, g.registered_at) as came_at,
           coalesce(nullif(g.session_minutes, 0)::numeric, s.duration_minutes, ${USUAL_MINUTES}) as length,
           coalesce(p.answered, 0) as polls_answered, coalesce(q.asked, 0) as questions_asked, q.asked_at,
           coalesce(a.handouts, 0) as handouts, a.handout_at, a.replayed, a.replayed_at,
           i.presented_at as offer_presented_at, coalesce(i.clicks, 0) as offer_clicks, o.bought_at, i.last_clicked_at
    from engagement g
    left join (
      select id, duration_minutes from session where id = any(${sessions})
    ) s on s.id = g.session_id
    left join (
      select registration_id, count(*) as answered
      from poll_answer where registration_id = any(${people}) group by registration_id
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
    where g.registration_id = any(${people})
  ),
  e as (select counted.*, least(minutes::numeric, length) as stayed from counted)`;

/**
 * The ledgers as they should be, as `wanted`, from `e` and `rule` alone. The score is never added to: it is the sum of
 * these entries, so that it cannot differ from its reasons. Of several answers the first ones fill the cap.
 */
export const wanted = (people: string): string => `wanted as (${entries(people, 'e', true)})`;

/**
 * The entries of the rows of `from`, of which `people` tells the registrations. For everybody at once the words, which cost
 * the most, can be left out.
 */
export const entries = (people: string, from: string, inWords: boolean): string => `
    select e.registration_id, e.workspace_id, r.id as rule, '' as subject, least(x.points, r.cap)::integer as points,
           x.reason, x.at, r.half_life_days
    from ${from} e join rule r on r.workspace_id = e.workspace_id and r.field in (${SINGLE.map((field) => `'${field}'`).join(', ')})
    cross join lateral (
      select ${caseOf('points')} as points, ${inWords ? caseOf('reason') : "''"} as reason, ${caseOf('at')} as at
    ) x
    where x.points > 0
    union all
    select registration_id, workspace_id, rule, poll_id::text, x.points,
           ${inWords ? `format('answered "%s" in the poll "%s"', answer, question)` : "''"}, answered_at, half_life_days
    from (
      select e.registration_id, e.workspace_id, r.id as rule, r.points, r.cap, r.half_life_days,
             a.poll_id, a.answer, a.question, a.answered_at,
             row_number() over (partition by e.registration_id, r.id order by a.answered_at, a.poll_id) as place
      from ${from} e join poll_answer a on a.registration_id = e.registration_id
      join rule r on r.workspace_id = e.workspace_id
        and (r.field = 'poll' or r.field = 'answer' and position(r.word in lower(a.answer)) > 0)
      where a.registration_id = any(${people})
    ) given
    cross join lateral (
      select least(given.points, coalesce(cap - (place - 1) * given.points, given.points))::integer as points
    ) x
    where x.points > 0`;
