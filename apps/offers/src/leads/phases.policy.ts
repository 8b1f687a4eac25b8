import type { Phase } from '../scoring-rules/scoring.js';

interface PhaseRule {
  phase: Phase;
  /** A condition on one row, which the statement calls `a`. */
  holds: string;
  /** Why, in plain words. */
  reason: string;
}

/** Where somebody is on the way to buying, told by what they did; the first that holds. */
const PHASE_RULES: readonly PhaseRule[] = [
  { phase: 'engage', holds: 'a.bought', reason: 'bought' },
  { phase: 'buy', holds: 'a.clicked', reason: 'asked for an offer' },
  { phase: 'explore', holds: 'a.engagement is not null', reason: 'took part' },
  { phase: 'discover', holds: 'true', reason: 'did nothing that counts yet' },
];

const firstOf = (part: 'phase' | 'reason') =>
  `case ${PHASE_RULES.map((rule) => `when ${rule.holds} then '${rule[part]}'`).join(' ')} end`;

export const PHASE_OF_A = firstOf('phase');
export const PHASE_REASON_OF_A = firstOf('reason');
