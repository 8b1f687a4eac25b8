/** The ready-made groups of a session's people, in the words that everybody in the field uses. */
export const SEGMENTS = [
  'attended',
  'no-show',
  'left-early',
  'stayed-to-offer',
  'clicked',
  'bought',
] as const;
export type Segment = (typeof SEGMENTS)[number];

interface SegmentRule {
  /** A condition on one row of engagement, which the statement calls `e`. */
  holds: string;
  /** Why the person is in it, in plain words. */
  reason: string;
}

const STAYED = `format('stayed %s of %s minutes', round(e.minutes::numeric), round(e.session_minutes::numeric))`;

/** Attendance is the verdict of the room's own rule; clicks and orders are confirmed acts. */
export const SEGMENT_RULES: Record<Segment, SegmentRule> = {
  attended: { holds: 'coalesce(e.attended, false)', reason: STAYED },
  'no-show': { holds: `e.attendance = 'no-show'`, reason: `'did not come to the session'` },
  'left-early': { holds: `e.attendance = 'left-early'`, reason: STAYED },
  'stayed-to-offer': {
    holds: `e.attendance = 'stayed-to-offer'`,
    reason: `'was still there when the offer was shown'`,
  },
  clicked: { holds: 'e.offer_clicks > 0', reason: `'clicked the offer'` },
  bought: { holds: 'e.bought_at is not null', reason: `'bought'` },
};

const rules = Object.entries(SEGMENT_RULES);

/** The segments of the row `e`, as an array. */
export const SEGMENTS_OF_E = `array_remove(array[${rules
  .map(([segment, { holds }]) => `case when ${holds} then '${segment}' end`)
  .join(', ')}], null)`;

/** Why the row `e` is in the segment that `column` names. */
export const reasonFor = (column: string): string =>
  `case ${column} ${rules.map(([segment, { reason }]) => `when '${segment}' then ${reason}`).join(' ')} end`;
