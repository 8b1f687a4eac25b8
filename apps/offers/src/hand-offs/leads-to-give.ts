import type { Transaction } from '@funnelcast/persistence';
import { RUNGS } from '../products/rung.js';
import { MAY_SELL, type SalesRole } from '../sales-team/sales-profile.js';
import type { LeadToGive, Seller } from './choose-owners.policy.js';

/**
 * What comes next for somebody: the rung above the highest they bought, and the highest one again for those who stand there.
 * What was sold without a product counts as the first rung.
 */
const NEXT_RUNG = `
  (array['${RUNGS.join(`', '`)}'])[least(${RUNGS.length}, 1 + coalesce((
    select max(array_position(array['${RUNGS.join(`', '`)}'], coalesce(o.rung, '${RUNGS[0]}')))
    from offer_order o where o.contact_id = h.contact_id and o.state = 'paid'
  ), 0))]`;

/** Whoever is offered to somebody begins a new round when another function is asked for; otherwise they stay there. */
const LEADS = `
  select h.contact_id as "contactId", coalesce(l.stage, 'nurture') as stage, ${NEXT_RUNG} as rung,
    exists (select from offer_order o where o.contact_id = h.contact_id and o.state = 'paid') as bought,
    coalesce(c.language, '') as language, lower(coalesce(c.time_zone, '')) as "timeZone",
    coalesce((select lower(a.value) from contact_attribute a where a.contact_id = h.contact_id and a.name = 'country'), '')
      as country,
    array(select t.tag from contact_tag t where t.contact_id = h.contact_id) as tags,
    case when h.state = 'offered' then '{}' else h.tried end as tried, h.member_id as "memberId", h.role
  from hand_off h
  left join lead l on l.contact_id = h.contact_id
  left join contact c on c.id = h.contact_id
  where h.workspace_id = $1 and h.contact_id = any($2)
    and not exists (select from disqualification d where d.contact_id = h.contact_id)
  order by l.engagement desc nulls last, h.contact_id
  for update of h`;

const SELLERS = `
  select p.member_id as "memberId", m.name, p.role, p.languages, p.time_zones as "timeZones", p.countries, p.tags, p.rungs,
    p.max_load as "maxLoad", p.away,
    coalesce(extract(epoch from p.last_offered_at) * 1000, 0)::double precision as "lastOfferedAt",
    (select count(*)::int from hand_off h where h.workspace_id = p.workspace_id and h.member_id = p.member_id
      and (h.state = 'offered' or h.next_call_at is not null)) as load
  from sales_profile p join member m on m.workspace_id = p.workspace_id and m.id = p.member_id
  where p.workspace_id = $1 and ${MAY_SELL}
  order by p.member_id`;

const FUNCTIONS = `
  select distinct p.role from sales_profile p join member m on m.workspace_id = p.workspace_id and m.id = p.member_id
  where p.workspace_id = $1 and ${MAY_SELL}`;

/** The hottest first, so that they find whoever is free. */
export const leadsToGive = (
  tx: Transaction,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<LeadToGive[]> => tx.query(LEADS, [workspaceId, contactIds]);

/** Which functions of sales there are, busy or not. */
export async function functionsOf(tx: Transaction, workspaceId: string): Promise<ReadonlySet<SalesRole>> {
  const rows = await tx.query<{ role: SalesRole }[]>(FUNCTIONS, [workspaceId]);
  return new Set(rows.map(({ role }) => role));
}

/** Whoever could take somebody, with what they have to do already. */
export const sellersOf = (tx: Transaction, workspaceId: string): Promise<Seller[]> =>
  tx.query(SELLERS, [workspaceId]);
