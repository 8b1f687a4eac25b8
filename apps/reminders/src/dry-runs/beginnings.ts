import type { Transaction } from '@funnelcast/persistence';
import type { PastWalk } from './beginning.policy.js';

export interface Beginning {
  walks: PastWalk[];
  /** Of the offer that was presented to them last. */
  offerDeadlineAt: Date | null;
}

type StoredWalk = Omit<PastWalk, 'enrolledAt'> & { enrolledAt: string };

const READ = `
  select c.id as contact_id, (
      select json_agg(json_build_object(
        'state', case when e.state = 'active' and e.next_step is null and e.waiting_for is null then 'resting' else e.state end,
        'enrolledAt', e.enrolled_at, 'sessionId', e.session_id))
      from enrolment e
      where e.contact_id = c.id and e.sequence_id = $2 and e.version is not null
    ) as walks, (
      select (h.about->>'deadlineAt')::timestamptz from happening h
      where h.contact_id = c.id and h.kind = 'offer-presented' and h.about ? 'deadlineAt'
        and ($3::uuid is null or h.session_id = $3)
      order by h.at desc limit 1
    ) as deadline
  from contact c where c.id = any($1)`;

/** With what each of these people would begin: their walks of before, and the deadline that they were told. */
export async function beginningsOf(
  tx: Transaction,
  contactIds: readonly string[],
  sequenceId: string,
  sessionId: string | null,
): Promise<(contactId: string) => Beginning> {
  const rows = await tx.query<{ contact_id: string; walks: StoredWalk[] | null; deadline: Date | null }[]>(
    READ,
    [contactIds, sequenceId, sessionId],
  );
  const known = new Map(
    rows.map(({ contact_id, walks, deadline }) => [
      contact_id,
      {
        walks: (walks ?? []).map((walk) => ({ ...walk, enrolledAt: new Date(walk.enrolledAt) })),
        offerDeadlineAt: deadline,
      },
    ]),
  );
  return (contactId) => known.get(contactId) ?? { walks: [], offerDeadlineAt: null };
}
