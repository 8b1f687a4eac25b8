import type { Phase, Scoring } from '../scoring-rules/scoring.js';
import type { Values } from '../segment-rules/values.js';
import { fadesAt, GRAIN } from './classes.policy.js';
import { halfLivesTo } from '../scores/rules-in-statements.js';

/** So long somebody who asked for an offer is about to buy: a sign of that age is worth an eighth of what it was. */
const ASKED_FOR_HALF_LIVES = 3;
/** So long a purchase makes somebody a client with whom one is in touch: by the usual half-life about a year. */
const BOUGHT_FOR_HALF_LIVES = 12;
/** Of whatever else somebody did so many points have to be left: of a single point they are after the same three half-lives. */
const POINTS_LEFT = 1 / 8;

interface PhaseRule {
  phase: Phase;
  /** A condition on one row, which the statement calls `a`. */
  holds: string;
  /** Why, in plain words. */
  reason: string;
  /** When time alone ends it. */
  ends: string;
}

export interface Phases {
  phase: string;
  reason: string;
  /** When time alone brings the row `a` into another phase. */
  dueAt: string;
}

/**
 * Where somebody is on the way to buying, told by what they did and how long ago; the first that holds. `asked_at` of the
 * row is the last click on an offer, of buyers one on what they have not bought, after they bought.
 */
export function phases({ halfLifeDays }: Scoring, values: Values, now: string): Phases {
  const halfLife = values.bind(halfLifeDays, 'double precision');
  const left = values.bind(Math.log2(POINTS_LEFT), 'double precision');
  const after = (moment: string, halfLives: number) =>
    `${moment} + make_interval(secs => 86400 * ${halfLife} * ${halfLives})`;
  const [askedUntil, boughtUntil] = [
    after('a.asked_at', ASKED_FOR_HALF_LIVES),
    after('a.bought_at', BOUGHT_FOR_HALF_LIVES),
  ];
  const rules: PhaseRule[] = [
    { phase: 'buy', holds: `${askedUntil} > ${now}`, reason: 'asked for an offer', ends: askedUntil },
    { phase: 'engage', holds: `${boughtUntil} > ${now}`, reason: 'bought', ends: boughtUntil },
    {
      phase: 'explore',
      holds: `a.engagement - ${halfLivesTo(now, halfLife)} >= ${left} - ${GRAIN}`,
      reason: 'took part',
      ends: fadesAt('a.engagement', left, halfLife),
    },
    { phase: 'discover', holds: 'true', reason: 'did nothing lately that counts', ends: 'null' },
  ];
  const firstOf = (part: (rule: PhaseRule) => string) =>
    `case ${rules.map((rule) => `when ${rule.holds} then ${part(rule)}`).join(' ')} end`;
  return {
    phase: firstOf(({ phase }) => `'${phase}'`),
    reason: firstOf(({ reason }) => `'${reason}'`),
    dueAt: firstOf(({ ends }) => ends),
  };
}
