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

/** Whom members took out of sales: a set that is read once, of everybody in the workspace where nobody is named. */
const byHandAmong = (workspaceId: string, contactIds: string | null) => `
  select d.contact_id from disqualification d
  where d.workspace_id = ${workspaceId} ${contactIds === null ? '' : `and d.contact_id = any(${contactIds})`}`;

/**
 * The stage of the row `p` and why: what a member decided, then what comes before the cells, then what the cell means.
 * `contactIds` is null where everybody is asked about.
 */
export function stageOf(
  { stages, overrides }: Scoring,
  values: Values,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string | null },
): string {
  const cells = CELLS.map((cell) => `when '${cell}' then ${values.bind(stages[cell], 'text')}`).join(' ');
  const unsubscribed = values.bind(overrides.unsubscribed, 'text');
  const bought = values.bind(overrides.bought, 'text');
  const byHand = `p.contact_id in (${byHandAmong(workspaceId, contactIds)})`;
  return `
    select case when ${byHand} then 'disqualified'
                when p.unsubscribed and ${unsubscribed} is not null then ${unsubscribed}
                when p.bought and ${bought} is not null then ${bought}
                else case p.cell ${cells} end end as stage,
           case when ${byHand} then (
                  select format('disqualified by hand: %s', d.reason) from disqualification d where d.contact_id = p.contact_id
                )
                when p.unsubscribed and ${unsubscribed} is not null then 'wants no letters any more'
                when p.bought and ${bought} is not null then 'bought; the next step of the ladder begins'
                else ${CELL_IN_WORDS} end as stage_reason`;
}
