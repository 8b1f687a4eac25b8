import type { Transaction } from '@funnelcast/persistence';
import { DUE_CHANNEL } from '../scheduling/due-signal.js';

/** What a touch of a walk that was made names. */
export interface NamedOffer {
  id: string;
  enrolment_id: string;
  offer_id: string | null;
}

/**
 * Whoever is told meanwhile that the offer was presented holds the walk as well. One of both comes second, and finds what
 * the other has written; the schedulers are told, for they pass over what is held.
 */
const HOLD = `
  select e.id, pg_notify('${DUE_CHANNEL}', '') from enrolment e
  where e.id = any($1::uuid[]) and e.version is not null and e.state in ('active', 'paused')
  order by e.id::text collate "C" for update`;

/** What few letters name, so that their links lead to it for good, whatever the reader buys meanwhile. */
const NOTE = `
  update touch set offer_id = r.offer_id from json_to_recordset($1::json) as r (id uuid, offer_id uuid)
  where touch.id = r.id`;

/**
 * What is counted from an end that has moved is planned anew, unless the walk waits: it is planned when that is over. Where
 * there was none, nothing was counted from it, and only those are woken who wait for it.
 */
export const PLAN_ANEW = (now: string): string => `
  recheck = e.waiting_for is null,
  next_due_at = case when e.offer_deadline_at is null then coalesce(e.next_due_at, ${now})
    when e.waiting_for is null and e.next_step is not null then ${now} else e.next_due_at end`;

/**
 * An offer of no webinar is presented to a person once: who had it from another walk is not told of it again, so its end is
 * looked up. The last letter of several counts.
 */
const COUNT = `
  update enrolment e set offer_deadline_at = p.deadline_at, ${PLAN_ANEW('$2')}
  from (
    select distinct on (r.enrolment_id) r.enrolment_id, (h.about->>'deadlineAt')::timestamptz as deadline_at
    from json_to_recordset($1::json) as r (nth integer, enrolment_id uuid, offer_id uuid)
    join enrolment w on w.id = r.enrolment_id
    join happening h on h.contact_id = w.contact_id and h.workspace_id = w.workspace_id and h.kind = 'offer-presented'
      and h.session_id is null and h.about->>'offerId' = r.offer_id::text and h.about ? 'deadlineAt'
    order by r.enrolment_id, r.nth desc, h.at desc
  ) p
  where e.id = p.enrolment_id and e.version is not null and e.state in ('active', 'paused')
    and e.offer_deadline_at is distinct from p.deadline_at`;

/** Writes down what touches name; walks count from the end of that from now on. */
export async function noteOffers(tx: Transaction, named: readonly NamedOffer[], now: Date): Promise<void> {
  const told = JSON.stringify(
    named.map(({ id, enrolment_id, offer_id }, nth) => ({ nth, id, enrolment_id, offer_id })),
  );
  await tx.query(HOLD, [named.map(({ enrolment_id }) => enrolment_id)]);
  await tx.query(NOTE, [told]);
  await tx.query(COUNT, [told, now]);
}
