import type { Segment } from '../segments/segment-rules.policy.js';

/** Who clicked and has not bought is the first whom sales calls. */
export type HotListSegment = Segment | 'clicked-not-bought';

export interface HotListFilter {
  sessionId: string;
  segment?: HotListSegment;
  /** Part of a name or an address. */
  q?: string;
  minScore?: number;
}

/** The filter as a condition on `engagement`, with everything that somebody typed as a parameter. */
export function conditionsOf({ sessionId, segment, q, minScore }: HotListFilter): {
  where: string;
  parameters: unknown[];
} {
  const conditions = ['listed', 'session_id = $1'];
  const parameters: unknown[] = [sessionId];
  const add = (condition: (parameter: string) => string, value: unknown) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (segment === 'clicked-not-bought')
    conditions.push(`'clicked' = any(segments) and not 'bought' = any(segments)`);
  else if (segment !== undefined) add((p) => `${p} = any(segments)`, segment);
  if (minScore !== undefined) add((p) => `score >= ${p}`, minScore);
  if (q) add((p) => `(name ilike ${p} or email ilike ${p})`, `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return { where: conditions.join(' and '), parameters };
}
