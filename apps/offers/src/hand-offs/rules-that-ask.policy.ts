import type { SalesRole } from '../sales-team/sales-profile.js';
import type { Stage } from '../scoring-rules/scoring.js';
import type { OwnerRule } from './hand-off-rules.js';

/**
 * Whether the rules ask for people by themselves who came into a stage. A rule that names the stage does. One for any stage
 * does where its function exists, so that nobody waits for it in vain, and never for the disqualified.
 */
export function asksForStage(
  stage: Stage,
  rules: readonly OwnerRule[],
  team: ReadonlySet<SalesRole>,
): boolean {
  return rules.some(
    (rule) =>
      rule.stage === stage || (rule.stage === 'any' && stage !== 'disqualified' && team.has(rule.role)),
  );
}

/** The rules about buyers, for whose function there is somebody. */
export const rulesForBuyers = (rules: readonly OwnerRule[], team: ReadonlySet<SalesRole>): OwnerRule[] =>
  rules.filter(({ stage, role }) => stage === 'bought' && team.has(role));
