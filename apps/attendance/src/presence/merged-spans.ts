import { ALIVE_HOST } from './host-liveness.js';

/**
 * The common table `merged`: each person's time in the room as one multirange, so that several tabs and
 * coming back count once. A connection that is still open reaches to now; one whose process died reaches to
 * the last sign of life.
 */
export const MERGED_SPANS = ({ session, now, among }: { session: string; now: string; among?: string }) => `
  merged as (
    select registration_id, min(opened_at) as first_at, max(until) as last_at,
           range_agg(tstzrange(opened_at, until)) as spans
      from (
        select span.registration_id, span.opened_at,
               greatest(
                 span.opened_at,
                 coalesce(span.closed_at, case when host.id is null then span.last_seen_at else ${now} end)
               ) as until
          from presence_span span
          left join room_host host on host.id = span.host_id and ${ALIVE_HOST}
         where span.session_id = ${session} ${among ? `and span.registration_id ${among}` : ''}
      ) span
     group by registration_id
  )`;

/** For rows of `merged`: the seconds that somebody was in the room between two instants. */
export const secondsWithin = (from: string, until: string) => `
  (select coalesce(sum(extract(epoch from upper(span) - lower(span))), 0)
     from unnest(merged.spans * tstzmultirange(tstzrange(${from}, ${until}))) span)`;
