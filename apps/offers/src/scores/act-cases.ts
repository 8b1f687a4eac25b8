/** Rules that lead to one entry in the ledger of a session at most. */
export const SINGLE = [
  'joined',
  'stayed',
  'minutes',
  'share',
  'left-within',
  'question',
  'handout',
  'replay',
  'offer-seen',
  'click',
  'order',
];

/** Who never came saw nothing, not even at least none. */
const CAME = '(e.first_joined_at is not null or e.stayed > 0)';

/** A half counts as a whole. Minutes are told in tenths, which are no exact numbers, hence the grain. */
const rounded = (number: string) => `floor(${number} + 0.500000001::double precision)`;

/** What one row of `e` earns by the rule `r`, before its cap. Every reason says with numbers what was seen. */
export const CASES: Record<string, { points: string; reason: string; at: string }> = {
  joined: {
    points: 'case when e.first_joined_at is not null then r.points end',
    reason: `'came to the session'`,
    at: 'e.came_at',
  },
  stayed: {
    points: `case when e.stayed >= 0.5 then (sign(r.points) * ${rounded('abs(r.points) * e.stayed / e.length')})::integer end`,
    reason: `format('stayed %s of %s minutes', ${rounded('e.stayed')}, ${rounded('e.length')})`,
    at: 'e.came_at',
  },
  minutes: {
    points: `case when ${CAME} and e.stayed >= r.least then r.points end`,
    reason: `format('stayed %s minutes or more', r.least)`,
    at: 'e.came_at',
  },
  share: {
    points: `case when ${CAME} and 100 * e.stayed >= r.least * e.length - 0.000001::double precision then r.points end`,
    reason: `format('saw %s %% of the session or more', r.least)`,
    at: 'e.came_at',
  },
  // Only the end of the session tells that somebody has not come back. Who has all the minutes of a short one has not left.
  'left-within': {
    points: `case when ${CAME} and e.settled_at is not null and e.stayed < r.least
                   and ${rounded('e.stayed')} < ${rounded('e.length')} then r.points end`,
    reason: `format('left within %s minutes', r.least)`,
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
