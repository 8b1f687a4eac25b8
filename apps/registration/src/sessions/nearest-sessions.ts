import type { Transaction } from '@funnelcast/persistence';

/** Of each webinar the sessions nearest to a moment, before it or after: a daily series has more than a list can show. */
export async function nearestSessions(
  tx: Transaction,
  { webinarIds, around, limit }: { webinarIds: string[]; around: Date; limit: number },
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select near.id
     from unnest($1::uuid[]) as webinar (id)
     cross join lateral (
       select s.id from session s where s.webinar_id = webinar.id
       order by abs(extract(epoch from s.starts_at - $2::timestamptz)), s.id
       limit $3
     ) near`,
    [webinarIds, around, limit],
  );
  return rows.map(({ id }) => id);
}
