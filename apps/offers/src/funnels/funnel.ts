import type { Transaction } from '@funnelcast/persistence';

/** How many came how far, and what they paid. */
export interface Funnel {
  visitors: number;
  registered: number;
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  revenueMinor: number;
  currency: string | null;
}

type FunnelRow = Omit<Funnel, 'visitors' | 'revenueMinor'> & {
  webinarId: string;
  visitors: string;
  revenueMinor: string;
};

export interface FunnelScope {
  webinarIds: string[];
  /** One session's people only; the visitors stay those of the webinar's page, which its sessions share. */
  sessionId?: string;
}

/**
 * A person counts once per webinar, however many of its sessions they take a place in, and got as far as on their best day.
 * Orders of a webinar share their currency; without an order the offer tells it.
 */
const FUNNELS = `
  with asked as (
    select webinar_id, array_agg(id) as session_ids
    from session where $2::uuid is null and webinar_id = any ($1)
    group by webinar_id
    union all
    select ($1::uuid[])[1], array[$2::uuid] where $2::uuid is not null
  ), person as (
    select asked.webinar_id,
           coalesce(bool_or(e.attended), false) as attended,
           coalesce(bool_or(e.attendance = 'stayed-to-offer'), false) as stayed,
           bool_or(e.offer_clicks > 0) as clicked,
           bool_or(e.bought_at is not null) as bought
    from asked join engagement e on e.session_id = any (asked.session_ids) and e.listed
    group by asked.webinar_id, e.contact_id
  ), people as (
    select webinar_id, count(*)::integer as registered,
           count(*) filter (where attended)::integer as attended,
           count(*) filter (where stayed)::integer as stayed_to_offer,
           count(*) filter (where clicked)::integer as clicked,
           count(*) filter (where bought)::integer as bought
    from person group by webinar_id
  ), revenue as (
    select asked.webinar_id, sum(o.amount_minor) as revenue_minor, min(o.currency) as currency
    from asked join customer_order o on o.session_id = any (asked.session_ids)
    group by asked.webinar_id
  )
  select wanted.id as "webinarId", coalesce(visitors, 0) as visitors, coalesce(registered, 0) as registered,
         coalesce(attended, 0) as attended, coalesce(stayed_to_offer, 0) as "stayedToOffer",
         coalesce(clicked, 0) as clicked, coalesce(bought, 0) as bought,
         coalesce(revenue_minor, 0) as "revenueMinor", coalesce(revenue.currency, offer.currency) as currency
  from unnest($1::uuid[]) as wanted (id)
  left join page_traffic on page_traffic.webinar_id = wanted.id
  left join people on people.webinar_id = wanted.id
  left join revenue on revenue.webinar_id = wanted.id
  left join lateral (
    select currency from offer o where o.webinar_id = wanted.id order by o.created_at, o.id limit 1
  ) offer on true`;

/** The funnel of each webinar, by its id, in one statement. */
export async function funnelsOf(
  tx: Transaction,
  { webinarIds, sessionId }: FunnelScope,
): Promise<Map<string, Funnel>> {
  const rows: FunnelRow[] = await tx.query(FUNNELS, [webinarIds, sessionId ?? null]);
  return new Map(
    rows.map(({ webinarId, visitors, revenueMinor, ...people }) => [
      webinarId,
      { visitors: Number(visitors), ...people, revenueMinor: Number(revenueMinor) },
    ]),
  );
}
