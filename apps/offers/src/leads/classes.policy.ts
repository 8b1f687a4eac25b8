import type { Scoring } from '../scoring-rules/scoring.js';
import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';
import { halfLivesTo } from '../scores/rules-in-statements.js';
import type { Values } from '../segment-rules/values.js';

/** What is exactly at a threshold is at it, whatever the last digit says. */
export const GRAIN = '0.000000001::double precision';

export interface Classes {
  /** Of the column `fit`. */
  fitClass: string;
  /** Of the column `engagement`, a logarithm. */
  engagementClass: string;
  /** Both at once. */
  cell: string;
  /** When fading alone changes that, told of the columns `engagement` and `engagement_class`. */
  dueAt: string;
}

/** The halves of a cell as expressions over a row, by the thresholds of `scoring`; `now` is a place of the statement. */
export function classes(scoring: Scoring, values: Values, now: string): Classes {
  const halfLife = values.bind(scoring.halfLifeDays, 'double precision');
  const [first, second] = scoring.engagementThresholds.map((points) =>
    values.bind(Math.log2(points), 'double precision'),
  );
  const [a, b] = scoring.fitThresholds.map((points) => values.bind(points, 'integer'));
  const passed = halfLivesTo(now, halfLife);
  const fitted = (one: string, two: string, three: string) =>
    `case when fit >= ${a} then ${one} when fit >= ${b} then ${two} else ${three} end`;
  const engaged = (one: string, two: string, three: string) =>
    `case when engagement - ${passed} >= ${first} - ${GRAIN} then ${one}
          when engagement - ${passed} >= ${second} - ${GRAIN} then ${two} else ${three} end`;
  const row = (letter: string) => engaged(`'${letter}1'`, `'${letter}2'`, `'${letter}3'`);
  return {
    fitClass: fitted(`'A'`, `'B'`, `'C'`),
    engagementClass: `(${engaged('1', '2', '3')})::smallint`,
    cell: fitted(row('A'), row('B'), row('C')),
    dueAt: `case engagement_class when 1 then ${fadesAt('engagement', first!, halfLife)}
                                  when 2 then ${fadesAt('engagement', second!, halfLife)} end`,
  };
}

/** When points fade below a threshold: on a whole millisecond after it, so that a clock that counts in them does not ring too early. */
export const fadesAt = (engagement: string, threshold: string, halfLifeDays: string): string =>
  `date_trunc('milliseconds', '${ENGAGEMENT_EPOCH}'::timestamptz + make_interval(
     secs => 86400 * ${halfLifeDays} * (${engagement} - ${threshold} + ${GRAIN}))) + interval '2 milliseconds'`;
