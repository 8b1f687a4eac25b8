import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { DUE_CHANNEL } from '../scheduling/due-signal.js';
import { growingId } from './growing-id.js';

/** Somebody who may begin a sequence, and why. */
export interface Candidate {
  sequence_id: string;
  workspace_id: string;
  contact_id: string;
  session_id: string | null;
  registration_id: string | null;
  /** Of what made them a candidate: a goal that was reached for that webinar before keeps them out. */
  webinar_id: string | null;
  /** The same where it is about an offer of no webinar. */
  offer_id: string | null;
  offer_deadline_at: Date | string | null;
  at: Date | string;
}

/** Where the candidates of a statement come from, as SQL. */
export interface Candidates {
  /** The rows of all of them. */
  rows: string;
  /**
   * The same by parameters, where these tell it: who may be among them, who of them with a session, a webinar or an offer, and for
   * which sequences. Otherwise it is read from the rows, which then have to be kept, and are read once more for each.
   */
  told?: { contacts: string; withSession: string; sequences: string };
  /** Whether somebody may be among them twice for the same sequence. */
  each: 'once' | 'perhaps-twice';
  /** What happens where others begin the same walk at the same moment. */
  rivals: 'give-way' | 'fail';
}

/** What keeps the same person from walking the same sequence twice at a time. */
export const ONCE_AT_A_TIME = 'enrolment_once_at_a_time';

/**
 * Whether a person has reached a goal for the webinar that the occasion is about, or for its offer where that belongs to
 * none; what begins the walk is none of these.
 */
export function hasReachedGoal(contactId: string, occasion: string, sequence: string): string {
  return `exists (
    select from happening h
    join sequence_listener l on l.sequence_id = ${sequence}.id and l.version = ${sequence}.live_version and l.role = 'goal'
      and l.kind = h.kind and h.about @> l.match
    where h.contact_id = ${contactId} and h.kind = any(${sequence}.goal_kinds)
      and case when ${occasion}.webinar_id is not null then h.webinar_id = ${occasion}.webinar_id
        else h.about->>'offerId' = ${occasion}.offer_id end
      and not (h.at = ${occasion}.at and h.kind = ${sequence}.begins_on)
  )`;
}

/** The kinds of the goals of `q`, a sequence with its live version. */
export const GOAL_KINDS = `(
    select array_agg(distinct l.kind) from sequence_listener l
    where l.sequence_id = q.id and l.version = q.live_version and l.role = 'goal'
  )`;

const LETS_IN = `case when (k.webinar_id is not null or k.offer_id is not null) and k.contact_id in (select contact_id from told)
  then not ${hasReachedGoal('k.contact_id', 'k', 'q')} else true end`;

const OF_ROWS = {
  contacts: 'array(select contact_id from k)',
  withSession:
    'array(select contact_id from k where session_id is not null or webinar_id is not null or offer_id is not null)',
  sequences: 'array(select distinct sequence_id from k)',
};

/**
 * Of all candidates at once: who has ended a walk before, and to whom something happened that may matter. For most of them
 * nothing is there, and to look for each of them takes longer than to enter them.
 */
const pastOf = ({ contacts, withSession }: typeof OF_ROWS) => `
  ended as materialized (
    select contact_id from enrolment
    where contact_id = any(${contacts}) and version is not null and state in ('finished', 'ended')
  ), told as materialized (
    select contact_id from happening
    where contact_id = any(${withSession})
      and kind = any(array(select 'offer-presented' union all select unnest(goal_kinds) from q))
  )`;

/**
 * Who rests at the end of what they walked has ended it as soon as it begins again for them. Nobody is looked for where
 * nobody rests, and whom a goal keeps out goes on resting.
 */
const restedOf = ({ contacts }: typeof OF_ROWS) => `
  rested as materialized (
    update enrolment x set state = 'finished', ended_at = k.at, next_due_at = null
    from k join q on q.id = k.sequence_id and q.workspace_id = k.workspace_id and q.rests and q.reentry <> 'never'
    where exists (select from q where rests) and x.contact_id = any(${contacts})
      and x.contact_id = k.contact_id and x.sequence_id = q.id and x.version is not null
      and x.state = 'active' and x.next_step is null and x.waiting_for is null
      and (q.reentry <> 'after-days' or x.enrolled_at <= k.at - make_interval(days => q.reentry_days))
      and ${LETS_IN}
    returning x.id
  )`;

const walkingOf = ({ contacts }: typeof OF_ROWS) => `
  select contact_id, sequence_id from enrolment
  where contact_id = any(${contacts}) and version is not null and state in ('active', 'paused')
    and id not in (select id from rested)`;

/**
 * Begins walks, from any source of candidates, in one statement: whoever may not return, walks already, or has reached a
 * goal is left out there. The first step is found by the scheduler, which knows zones and rules.
 * An offer is mostly presented before the sequence that sells it begins, so its deadline is looked up: of the offers that
 * its letters name, else of that of the session. What a sequence
 * says is read once and not for each candidate, for all its letters are in there.
 * To be ready for somebody who begins the same walk at the same moment costs a third of the entry; who is to be told of
 * that by an error instead does without.
 */
export function openFrom(candidates: Candidates): string {
  return `with ${whoFrom(candidates)} ${entryFor(candidates)}`;
}

/** The same, telling the schedulers with the commit when anybody began. */
export function beginFrom(candidates: Candidates): string {
  return `
    with ${whoFrom(candidates)}, begun as (${entryFor(candidates)} returning 1)
    select count(*)::int as begun, case when count(*) > 0 then pg_notify('${DUE_CHANNEL}', '') end from begun`;
}

/**
 * Of several occasions in one page the first begins the walk, as if they had come one by one. Where each starts over it is
 * the newest, or the first for the same session as the newest.
 */
const FIRST_OR_NEWEST = `
  order by k.sequence_id, k.contact_id, case when q.reentry = 'start-over' then
    case when k.session_id is null then k.at
    else max(k.at) over (partition by k.sequence_id, k.contact_id, k.session_id) end
  end desc, k.at`;

function whoFrom({ rows, told = OF_ROWS }: Candidates): string {
  return `
    k as ${told === OF_ROWS ? 'materialized' : ''} (${rows}), q as materialized (
      select q.id, q.workspace_id, q.live_version, v.definition->'steps'->0->>'key' as first_step,
        v.definition->'trigger'->>'on' as begins_on, v.definition->'reentry'->>'allow' as reentry,
        (v.definition->'reentry'->>'days')::int as reentry_days,
        (v.definition->>'restAtEnd')::boolean as rests, ${GOAL_KINDS} as goal_kinds, (
          select coalesce(array_agg(vm.offer_id::text) filter (where vm.offer_id is not null), '{}')
          from version_message vm
          where vm.sequence_id = q.id and vm.version = q.live_version and (vm.offer_id is not null or vm.next_rung)
          having count(*) > 0
        ) as named
      from sequence q join sequence_version v on v.sequence_id = q.id and v.version = q.live_version
      where q.id = any(${told.sequences}) and q.kind = 'personal' and q.state = 'live'
    ), ${pastOf(told)}, ${restedOf(told)}`;
}

function entryFor({ told = OF_ROWS, each, rivals }: Candidates): string {
  return `
    insert into enrolment (
      workspace_id, sequence_id, version, contact_id, session_id, registration_id, enrolled_at, cancelled, as_of,
      state, next_step, next_due_at, arrived_at, previous_at, recheck, offer_deadline_at, id
    )
    select b.*, ${growingId('b.contact_id')} from (
    select ${each === 'once' ? '' : 'distinct on (k.sequence_id, k.contact_id)'}
      k.workspace_id, q.id, q.live_version, k.contact_id, k.session_id, k.registration_id, k.at, false, 0,
      'active', q.first_step, k.at, k.at, k.at, true,
      case when k.offer_deadline_at is not null then k.offer_deadline_at
      when q.named is not null then case when cardinality(q.named) > 0 then (
        select (h.about->>'deadlineAt')::timestamptz from happening h
        where h.contact_id = k.contact_id and h.kind = 'offer-presented' and h.about->>'offerId' = any(q.named)
        order by h.at desc limit 1
      ) end
      when k.session_id is not null and k.contact_id in (select contact_id from told) then (
        select (h.about->>'deadlineAt')::timestamptz from happening h
        where h.contact_id = k.contact_id and h.kind = 'offer-presented' and h.session_id = k.session_id
        order by h.at desc limit 1
      ) end
    from k join q on q.id = k.sequence_id and q.workspace_id = k.workspace_id
    -- Asked for here so that they have ended before anybody is entered.
    where (select count(*) from rested) >= 0 and ${rivals === 'fail' ? `(k.contact_id, q.id) not in (${walkingOf(told)}) and` : ''}
      case when k.contact_id in (select contact_id from ended) then case q.reentry
        when 'never' then not exists (
          select from enrolment x where x.sequence_id = q.id and x.contact_id = k.contact_id and x.version is not null
            and x.state in ('finished', 'ended'))
        when 'after-days' then not exists (
          select from enrolment x where x.sequence_id = q.id and x.contact_id = k.contact_id and x.version is not null
            and x.state in ('finished', 'ended') and x.enrolled_at > k.at - make_interval(days => q.reentry_days))
        else true
      end else true end
      and ${LETS_IN}
    ${each === 'once' ? '' : FIRST_OR_NEWEST}
    ) b
    ${rivals === 'fail' ? '' : "on conflict (sequence_id, contact_id) where version is not null and state in ('active', 'paused') do nothing"}`;
}

const BEGIN = beginFrom({
  rows: `
  select * from json_to_recordset($1::json) as c (
    sequence_id uuid, workspace_id uuid, contact_id uuid, session_id uuid, registration_id uuid, webinar_id uuid,
    offer_id text, offer_deadline_at timestamptz, at timestamptz
  )`,
  each: 'perhaps-twice',
  rivals: 'give-way',
});

/** Begins the walks of people who are named one by one. */
@Injectable()
export class OpenEnrolments {
  async execute(tx: Transaction, candidates: readonly Candidate[]): Promise<void> {
    if (candidates.length === 0) return;
    await tx.query(BEGIN, [JSON.stringify(candidates)]);
  }
}
