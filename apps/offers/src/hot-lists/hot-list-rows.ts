import type { Transaction } from '@funnelcast/persistence';

export interface Reason {
  points: number;
  text: string;
}

/** One person as sales sees them. */
export interface HotPerson {
  registrationId: string;
  contactId: string;
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
  lastActivityAt: Date | null;
}

/** Everything that is shown of the given people, in the order of the ids. */
export function hotPeople(tx: Transaction, registrationIds: readonly string[]): Promise<HotPerson[]> {
  return tx.query(PEOPLE, [registrationIds]);
}

const PEOPLE = `
  select e.registration_id as "registrationId", e.contact_id as "contactId", e.name, e.email, e.score, e.segments,
         (
           select coalesce(json_agg(json_build_object('points', s.points, 'text', s.reason)
                                    order by s.points desc, s.rule, s.subject), '[]')
           from score_entry s where s.registration_id = e.registration_id
         ) as reasons,
         round(e.minutes::numeric, 1)::double precision as minutes,
         coalesce(e.attendance, case when e.cancelled then 'cancelled' else 'registered' end) as status,
         e.present as "joinedNow", e.bought_at is not null as bought, e.offer_clicks as clicks,
         coalesce(c.touches, 0) as touches, e.last_activity_at as "lastActivityAt"
  from unnest($1::uuid[]) with ordinality as wanted(registration_id, rank)
  join engagement e using (registration_id)
  left join contact c on c.id = e.contact_id
  order by wanted.rank`;
