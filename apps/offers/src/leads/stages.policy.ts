import { CELLS, type Scoring } from '../scoring-rules/scoring.js';
import type { Values } from '../segment-rules/values.js';

/** In plain words what the two halves of a cell mean. */
const FIT_WORDS = { A: 'fits well', B: 'fits in part', C: 'little is known that fits' } as const;
const ENGAGEMENT_WORDS = { 1: 'is very active', 2: 'is active', 3: 'is quiet' } as const;

const wordsFor = (column: string, words: object) =>
  `case ${column} ${Object.entries(words)
    .map(([value, said]: [string, unknown]) => `when '${value}' then '${String(said)}'`)
    .join(' ')} end`;

const CELL_IN_WORDS = `format('%s: %s, %s', p.cell, ${wordsFor('p.fit_class', FIT_WORDS)}, ${wordsFor(
  'p.engagement_class::text',
  ENGAGEMENT_WORDS,
)})`;

/**
 * The stage of the row `p` and why, as expressions: what a member decided (`by_hand`, their reason), then what comes before
 * the cells, then what the cell means.
 */
export function stageOf({ stages, overrides }: Scoring, values: Values): { stage: string; reason: string } {
  const cells = CELLS.map((cell) => `when '${cell}' then ${values.bind(stages[cell], 'text')}`).join(' ');
  const unsubscribed = values.bind(overrides.unsubscribed, 'text');
  const bought = values.bind(overrides.bought, 'text');
  const before = (decided: string, gone: string, buyer: string, others: string) =>
    `case when p.by_hand is not null then ${decided}
          when p.unsubscribed and ${unsubscribed} is not null then ${gone}
          when p.bought and ${bought} is not null then ${buyer} else ${others} end`;
  return {
    stage: before(`'disqualified'`, unsubscribed, bought, `case p.cell ${cells} end`),
    reason: before(
      `format('disqualified by hand: %s', p.by_hand)`,
      `'wants no letters any more'`,
      `'bought; the next step of the ladder begins'`,
      CELL_IN_WORDS,
    ),
  };
}

/** Whom members of the workspace took out of sales, and why. */
export const byHandIn = (workspaceId: string) => `
  select contact_id, reason from disqualification where workspace_id = ${workspaceId}`;
