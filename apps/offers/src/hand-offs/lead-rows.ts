import type { Transaction } from '@funnelcast/persistence';
import type { Again } from './call-again.js';
import type { Stage } from '../scoring-rules/scoring.js';

export interface StageAhead {
  stageId: string;
  name: string;
  result: string;
  gives: string;
  gets: string;
  script: string;
  byHand: boolean;
}

/** Somebody as the one who calls sees them. */
export interface LeadRow {
  contactId: string;
  name: string;
  email: string;
  phone: string | null;
  /** They want no calls. */
  callsDeclined: boolean;
  timeZone: string;
  state: 'waiting' | 'offered' | 'accepted';
  memberId: string | null;
  memberName: string | null;
  role: string | null;
  reason: string;
  since: Date;
  acceptBy: Date | null;
  nextCallAt: Date | null;
  lastCallAt: Date | null;
  /** Why they are called again after a call had left nothing to do. */
  again: Again | null;
  lastCall: { outcome: string; note: string | null; memberName: string; at: string } | null;
  stage: Stage;
  stageReason: string;
  phase: string;
  cell: string | null;
  touches: number;
  lastTouchAt: Date | null;
  reasons: { points: number; text: string }[];
  /** Where they stand in the conveyor, and what would bring them further; null without one, or at its end. */
  place: string | null;
  ahead: StageAhead | null;
  rank: number;
}

/** Why somebody is hot: the reasons of the session at which they did most. */
const WHY_HOT = `
  select coalesce(json_agg(json_build_object('points', s.points, 'text', s.reason) order by s.points desc, s.rule, s.subject), '[]')
  from (
    select s.* from score_entry s where s.registration_id = (
      select e.registration_id from engagement e where e.contact_id = h.contact_id
      order by e.score desc, e.registration_id limit 1
    ) order by s.points desc, s.rule, s.subject limit 6
  ) s`;

/** A whole number, so that a cursor can hold it: ten thousandths of a doubling of points. */
export const RANK = `greatest(-2000000000, least(2000000000, coalesce(round(l.engagement * 10000), -2000000000)))::integer`;

const VIEW = `
  select h.contact_id as "contactId", coalesce(c.name, '') as name, coalesce(c.email, '') as email,
    (select a.value from contact_attribute a where a.contact_id = h.contact_id and a.name = 'phone') as phone,
    coalesce(c.calls_declined, false) as "callsDeclined",
    coalesce(c.time_zone, '') as "timeZone", h.state, h.member_id as "memberId", m.name as "memberName", h.role, h.reason,
    h.since, h.accept_by as "acceptBy", h.next_call_at as "nextCallAt", h.last_call_at as "lastCallAt", h.again_because as again,
    (select json_build_object('outcome', k.outcome, 'note', k.note, 'memberName', k.member_name, 'at', k.at)
     from call k where k.contact_id = h.contact_id order by k.at desc, k.id limit 1) as "lastCall",
    coalesce(l.stage, 'nurture') as stage, coalesce(l.stage_reason, '') as "stageReason", coalesce(l.phase, 'discover') as phase,
    l.cell, coalesce(c.touches, 0) as touches, c.last_touch_at as "lastTouchAt", (${WHY_HOT}) as reasons,
    here.name as place,
    case when ahead.id is null then null else json_build_object(
      'stageId', ahead.id, 'name', ahead.name, 'result', ahead.result, 'gives', ahead.gives, 'gets', ahead.gets,
      'script', ahead.script, 'byHand', ahead.get->>'kind' = 'by-hand'
    ) end as ahead, h.rank
  from listed h
  left join contact c on c.id = h.contact_id
  left join lead l on l.contact_id = h.contact_id
  left join member m on m.workspace_id = h.workspace_id and m.id = h.member_id
  left join conveyor_place at on at.contact_id = h.contact_id
  left join conveyor_stage here on here.id = at.stage_id
  left join lateral (
    select s.* from conveyor_stage s where s.workspace_id = h.workspace_id and s.position > coalesce(here.position, -1)
      and exists (select from conveyor_place p where p.contact_id = h.contact_id)
    order by s.position limit 1
  ) ahead on true
  order by h.rank desc, h.contact_id`;

export interface LeadFilter {
  /** Whose; null for everybody's. */
  memberId: string | null;
  /** Only this person. */
  contactId?: string;
  show: 'waiting' | 'offered' | 'to-call' | 'later' | 'done' | 'all';
}

const SHOWN: Record<LeadFilter['show'], string> = {
  waiting: `h.state = 'waiting'`,
  offered: `h.state = 'offered'`,
  'to-call': `h.state = 'accepted' and h.next_call_at <= $6`,
  later: `h.state = 'accepted' and h.next_call_at > $6`,
  done: `h.state = 'accepted' and h.next_call_at is null`,
  all: 'true',
};

/** The hottest first. */
export function leadsAfter(
  tx: Transaction,
  workspaceId: string,
  { memberId, show, contactId }: LeadFilter,
  after: { rank: number; contactId: string } | null,
  { now, limit }: { now: Date; limit: number },
): Promise<LeadRow[]> {
  const text = `
    with ranked as (
      select h.*, ${RANK} as rank from hand_off h left join lead l on l.contact_id = h.contact_id
      where h.workspace_id = $1 and ($2::uuid is null or h.member_id = $2) and ${SHOWN[show]}
        and $6::timestamptz is not null and ($7::uuid is null or h.contact_id = $7)
    ),
    listed as (
      select * from ranked
      where $3::integer is null or rank < $3 or (rank = $3 and contact_id > $4::uuid)
      order by rank desc, contact_id limit $5
    ) ${VIEW}`;
  const values = [workspaceId, memberId, after?.rank ?? null, after?.contactId ?? null, limit, now];
  return tx.query(text, [...values, contactId ?? null]);
}

export async function leadOf(tx: Transaction, contactId: string): Promise<LeadRow | undefined> {
  const text = `with listed as (select h.*, 0 as rank from hand_off h where h.contact_id = $1) ${VIEW}`;
  const [row] = await tx.query<LeadRow[]>(text, [contactId]);
  return row;
}
