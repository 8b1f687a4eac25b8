import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { DUE_CHANNEL } from '../scheduling/due-signal.js';

/** Somebody who may begin a sequence, and why. */
export interface Candidate {
  sequence_id: string;
  workspace_id: string;
  contact_id: string;
  session_id: string | null;
  registration_id: string | null;
  /** Of what made them a candidate: a goal that was reached for that webinar before keeps them out. */
  webinar_id: string | null;
  offer_deadline_at: Date | string | null;
  at: Date | string;
}

/**
 * Ids that grow with time and, within a statement, from row to row (UUIDs of version 7), so that those who begin together
 * lie together in every index that knows them, and so do their touches.
 */
const GROWING_ID = `
  ((select substr(ms, 1, 8) || '-' || substr(ms, 9) || '-7'
    from lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') as ms)
   || lpad(to_hex(row_number() over () & 4095), 3, '0') || substr(gen_random_uuid()::text, 19))::uuid`;

/**
 * Begins walks, from any source of candidates, in one statement: whoever may not return, walks already, or has reached a
 * goal is left out there. The first step is found by the scheduler, which knows zones and rules.
 * An offer is mostly presented before the sequence that sells it begins, so its deadline is looked up.
 */
export function openFrom(candidates: string): string {
  return `
    insert into enrolment (
      id, workspace_id, sequence_id, version, contact_id, session_id, registration_id, enrolled_at, cancelled, as_of,
      state, next_step, next_due_at, arrived_at, previous_at, recheck, offer_deadline_at
    )
    select ${GROWING_ID}, b.* from (
    select distinct on (k.sequence_id, k.contact_id)
      k.workspace_id, q.id, q.live_version, k.contact_id, k.session_id, k.registration_id, k.at, false, 0,
      'active', v.definition->'steps'->0->>'key', k.at, k.at, k.at, true,
      coalesce(k.offer_deadline_at, (
        select (h.about->>'deadlineAt')::timestamptz from happening h
        where h.contact_id = k.contact_id and h.kind = 'offer-presented' and h.session_id = k.session_id
        order by h.at desc limit 1
      ))
    from (${candidates}) k
    join sequence q on q.id = k.sequence_id and q.workspace_id = k.workspace_id and q.kind = 'personal' and q.state = 'live'
    join sequence_version v on v.sequence_id = q.id and v.version = q.live_version
    where case v.definition->'reentry'->>'allow'
        when 'never' then not exists (
          select from enrolment x where x.sequence_id = q.id and x.contact_id = k.contact_id and x.version is not null
            and x.state in ('finished', 'ended'))
        when 'after-days' then not exists (
          select from enrolment x where x.sequence_id = q.id and x.contact_id = k.contact_id and x.version is not null
            and x.state in ('finished', 'ended') and x.enrolled_at > k.at - make_interval(days => (v.definition->'reentry'->>'days')::int))
        else true
      end
      and (k.webinar_id is null or not exists (
        select from sequence_listener l
        join happening h on h.contact_id = k.contact_id and h.kind = l.kind and h.webinar_id = k.webinar_id
          and h.about @> l.match
          and not (h.at = k.at and h.kind = v.definition->'trigger'->>'on')
        where l.sequence_id = q.id and l.version = q.live_version and l.role = 'goal'
      ))
    order by k.sequence_id, k.contact_id, k.at
    ) b
    on conflict (sequence_id, contact_id) where version is not null and state in ('active', 'paused') do nothing`;
}

/** The same, telling the schedulers with the commit when anybody began. */
export function beginFrom(candidates: string): string {
  return `
    with begun as (${openFrom(candidates)} returning 1)
    select count(*)::int as begun, case when count(*) > 0 then pg_notify('${DUE_CHANNEL}', '') end from begun`;
}

const BEGIN = beginFrom(`
  select * from json_to_recordset($1::json) as c (
    sequence_id uuid, workspace_id uuid, contact_id uuid, session_id uuid, registration_id uuid, webinar_id uuid,
    offer_deadline_at timestamptz, at timestamptz
  )`);

/** Begins the walks of people who are named one by one. */
@Injectable()
export class OpenEnrolments {
  async execute(tx: Transaction, candidates: readonly Candidate[]): Promise<void> {
    if (candidates.length === 0) return;
    await tx.query(BEGIN, [JSON.stringify(candidates)]);
  }
}
