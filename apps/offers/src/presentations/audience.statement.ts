import { RUNGS } from '../products/rung.js';
import { minutesOfPresent } from '../engagements/minutes-in-room.js';

/** How long somebody has watched so far, also while they watch: to the second, where the row is up to a minute late. */
const watched = (at: string) => `
  greatest(e.minutes, case when e.present and e.last_joined_at is not null then ${minutesOfPresent(at)} else 0 end)`;

/** Who was here before: at another session of this webinar, within the days that the offer names. */
const CAME_BEFORE = `
  o.not_again_days is not null and exists (
    select from engagement p
    where p.contact_id = e.contact_id and p.webinar_id = e.webinar_id and p.registration_id <> e.registration_id
      and p.first_joined_at < coalesce(e.first_joined_at, s.starts_at, e.registered_at)
      and p.first_joined_at >= coalesce(e.first_joined_at, s.starts_at, e.registered_at)
                               - make_interval(days => o.not_again_days)
  )`;

/** Before the end nobody has settled who stayed: whoever is in the room while the offer is shown did. */
const holds = (at: string, contact: string) => `
  case o.audience
    when 'everyone' then true
    when 'attended' then coalesce(e.attended, e.first_joined_at is not null)
    when 'stayed-to-offer' then case when e.settled_at is null then s.pushed_at is not null and e.present
                                     else e.attendance = 'stayed-to-offer' end
    when 'watched-minutes' then ${watched(at)} >= o.audience_least
    when 'watched-share' then 100 * ${watched(at)}
      >= o.audience_least * coalesce(nullif(e.session_minutes, 0), s.duration_minutes, 60)
    when 'segment' then exists (
      select from segment_member m where m.segment_id = o.audience_segment_id and m.contact_id = ${contact}
    )
    when 'buyers' then exists (
      select from customer_order b
      where b.contact_id = ${contact} and b.workspace_id = o.workspace_id
        and (o.audience_product_id is null or b.product_id = o.audience_product_id)
        and (o.audience_rung is null or coalesce(b.rung, '${RUNGS[0]}') = o.audience_rung)
    )
  end`;

/**
 * Why the offer `o` is not for the person of the engagement `e` of the session `s`, or null when it is for them. `at` is an
 * expression for the moment that counts. Who has no place in a session is named by `contact`, and `e` and `s` are empty.
 */
export const refusalAt = (at: string, contact = 'e.contact_id'): string =>
  `case when ${CAME_BEFORE} then 'came-before' when not coalesce(${holds(at, contact)}, false) then 'not-in-audience' end`;

/** When the time of a person ends who sees the offer `o` at this moment for the first time. */
export const deadlineFrom = (at: string): string =>
  `least(${at} + make_interval(mins => o.deadline_minutes), o.ends_at)`;
