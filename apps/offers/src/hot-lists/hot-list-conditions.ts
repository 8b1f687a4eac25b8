import type { Segment } from '../segments/segment-rules.policy.js';
import type { Cell, Phase, Stage } from '../scoring-rules/scoring.js';

/** Who clicked and has not bought is the first whom sales calls. */
export type HotListSegment = Segment | 'clicked-not-bought';

/** Most people buy after about seven; whoever had fewer is not done with. */
export const ENOUGH_TOUCHES = 7;

/** What is empty is not asked for; a program may also say null. */
export interface HotListFilter {
  sessionId: string;
  segment?: HotListSegment;
  /** Part of a name or an address. */
  q?: string;
  minScore?: number;
  stage?: Stage;
  cell?: Cell;
  phase?: Phase;
  /** Only people contacted fewer than seven times. */
  fewTouches?: boolean;
  hasPhone?: boolean;
  /** Only members of this segment by rule. */
  memberOf?: string;
  /** Only people whom this member of sales has or is offered; `nobody` for those who are with nobody. */
  owner?: string;
  /** Of those whom the rest finds, only these. */
  registrationIds?: readonly string[];
}

/** `me` is whoever asks: a view that colleagues share shows each of them their own people. */
export function askedBy<Filter extends { owner?: string }>(userId: string, filter: Filter): Filter {
  return filter.owner === 'me' ? { ...filter, owner: userId } : filter;
}

/** Where somebody stands is kept in the rows of their sessions. */
const ABOUT = ['stage', 'cell', 'phase'] as const;

/**
 * The filter as a condition on `engagement`, with everything that somebody typed as a parameter. The workspace stands in
 * every part once more, because only plain equality finds its rows in an index.
 */
export function conditionsOf(
  workspaceId: string,
  filter: HotListFilter,
): { where: string; parameters: unknown[] } {
  const { sessionId, segment, q, minScore, fewTouches, hasPhone, memberOf, owner, ...about } = filter;
  const conditions = ['listed', 'session_id = $1', 'engagement.workspace_id = $2'];
  const parameters: unknown[] = [sessionId, workspaceId];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const person = (table: string, contact = 'contact_id') =>
    `select from ${table} x where x.workspace_id = $2 and x.${contact} = engagement.contact_id`;
  if (segment === 'clicked-not-bought')
    conditions.push(`'clicked' = any(segments) and not 'bought' = any(segments)`);
  else if (segment) conditions.push(`${bind(segment)} = any(segments)`);
  if (typeof minScore === 'number') conditions.push(`score >= ${bind(minScore)}`);
  if (q) {
    const part = bind(`%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    conditions.push(`(name ilike ${part} or email ilike ${part})`);
  }
  for (const column of ABOUT) if (about[column]) conditions.push(`lead_${column} = ${bind(about[column])}`);
  if (fewTouches)
    conditions.push(`not exists (${person('contact', 'id')} and x.touches >= ${ENOUGH_TOUCHES})`);
  if (hasPhone) conditions.push(`exists (${person('contact_attribute')} and x.name = 'phone')`);
  if (memberOf) conditions.push(`exists (${person('segment_member')} and x.segment_id = ${bind(memberOf)})`);
  if (owner === 'nobody') conditions.push(`not exists (${person('hand_off')} and x.member_id is not null)`);
  else if (owner) conditions.push(`exists (${person('hand_off')} and x.member_id = ${bind(owner)})`);
  if (filter.registrationIds) conditions.push(`registration_id = any(${bind(filter.registrationIds)})`);
  return { where: conditions.join(' and '), parameters };
}
