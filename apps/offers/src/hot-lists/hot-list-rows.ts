import type { Transaction } from '@funnelcast/persistence';
import { type BestReason, bestReason, type KnownAboutPerson } from './best-reason.policy.js';
import type { Cell, Phase, Stage } from '../scoring-rules/scoring.js';
import { LEAD_DEFAULTS } from './lead-words.js';

export interface Reason {
  points: number;
  text: string;
}

/** Who of sales has them, or is asked to take them. */
export interface HotOwner {
  memberId: string;
  name: string;
  state: 'offered' | 'accepted';
}

/** What came of the latest call, by sales or asked for by a sequence. */
export interface HotCall {
  outcome: string;
  at: Date;
  /** Null where a sequence asked for the call. */
  memberName: string | null;
}

/** What a row of the database says; the best reason is chosen from it. */
interface PersonRow {
  registrationId: string;
  contactId: string;
  sessionId: string;
  name: string;
  email: string;
  score: number;
  reasons: Reason[];
  segments: string[];
  minutes: number;
  status: string;
  joinedNow: boolean;
  bought: boolean;
  clicks: number;
  touches: number;
  lastTouchAt: Date | null;
  lastActivityAt: Date | null;
  stage: Stage;
  stageReason: string;
  cell: Cell;
  fit: number;
  phase: Phase;
  phaseReason: string;
  phone: string | null;
  /** They want no calls. */
  callsDeclined: boolean;
  /** IANA; empty while nobody told it. */
  timeZone: string;
  owner: HotOwner | null;
  lastCall: HotCall | null;
}

/** One person as sales sees them. */
export interface HotPerson extends PersonRow {
  best: BestReason;
}

/** Everything that is shown of the given people, in the order of the ids. */
export async function hotPeople(tx: Transaction, registrationIds: readonly string[]): Promise<HotPerson[]> {
  const rows: (PersonRow & KnownAboutPerson)[] = await tx.query(PEOPLE, [registrationIds]);
  return rows.map(({ answers, questions, sessionMinutes, ...row }) => {
    // As JSON it comes as a text.
    const lastCall = row.lastCall && { ...row.lastCall, at: new Date(row.lastCall.at) };
    const person = { ...row, lastCall };
    return { ...person, best: bestReason({ ...person, answers, questions, sessionMinutes }) };
  });
}

const { stage, cell, phase, fit } = LEAD_DEFAULTS;

/** Of the person `e`. */
const CALLS = `
  select outcome, at, member_name from call where contact_id = e.contact_id
  union all
  select detail, at, null from contact_act where contact_id = e.contact_id and kind = 'call'`;

const PEOPLE = `
  select e.registration_id as "registrationId", e.contact_id as "contactId", e.session_id as "sessionId",
         e.name, e.email, e.score, e.segments,
         (
           select coalesce(json_agg(json_build_object('points', s.points, 'text', s.reason)
                                    order by s.points desc, s.rule, s.subject), '[]')
           from score_entry s where s.registration_id = e.registration_id
         ) as reasons,
         round(e.minutes::numeric, 1)::double precision as minutes,
         coalesce(e.attendance, case when e.cancelled then 'cancelled' else 'registered' end) as status,
         e.present as "joinedNow", e.bought_at is not null as bought, e.offer_clicks as clicks,
         coalesce(c.touches, 0) as touches, c.last_touch_at as "lastTouchAt", e.last_activity_at as "lastActivityAt",
         coalesce(l.stage, '${stage}') as stage, coalesce(l.stage_reason, '') as "stageReason",
         coalesce(l.cell, '${cell}') as cell, coalesce(l.fit, ${fit}) as fit,
         coalesce(l.phase, '${phase}') as phase, coalesce(l.phase_reason, '') as "phaseReason",
         p.value as phone, coalesce(c.calls_declined, false) as "callsDeclined", coalesce(c.time_zone, '') as "timeZone",
         case when h.member_id is not null then
           json_build_object('memberId', h.member_id, 'name', coalesce(m.name, ''), 'state', h.state)
         end as owner,
         (
           select json_build_object('outcome', k.outcome, 'at', k.at, 'memberName', k.member_name)
           from (${CALLS}) k order by k.at desc limit 1
         ) as "lastCall",
         e.questions_asked as questions, coalesce(e.session_minutes, s.duration_minutes) as "sessionMinutes",
         (
           select coalesce(json_agg(a.answer order by a.answered_at), '[]')
           from poll_answer a where a.registration_id = e.registration_id
         ) as answers
  from unnest($1::uuid[]) with ordinality as wanted(registration_id, rank)
  join engagement e using (registration_id)
  left join session s on s.id = e.session_id
  left join contact c on c.id = e.contact_id
  left join lead l on l.contact_id = e.contact_id
  left join contact_attribute p on p.contact_id = e.contact_id and p.name = 'phone'
  left join hand_off h on h.contact_id = e.contact_id
  left join member m on m.workspace_id = h.workspace_id and m.id = h.member_id
  order by wanted.rank`;
