import type { Transaction } from '@funnelcast/persistence';
import { BOUGHT } from '../offers/sold-offer.js';
import type { Plan } from '../definitions/plan.js';
import type { Gate } from './simulate.policy.js';

interface Reachable {
  contact_id: string;
  unsubscribed: boolean;
  suppressed: boolean;
  offers_declined: boolean;
  /** The webinars at which they did. */
  bought_at: string[];
  /** Of the offers that the plan names: the webinars (null: of none) of those that are published, and those of which they have the product. */
  offers: Record<string, string | null>;
  bought_offers: string[];
  calls_declined: boolean;
  paper_declined: boolean;
  /** Besides e-mail. */
  channels: string[];
  /** Channels that the workspace can send on, whoever agreed to them. */
  ready: string[];
}

const READ = `
  select c.id as contact_id, p.unsubscribed_at is not null as unsubscribed, p.suppressed_at is not null as suppressed,
    p.offers_declined_at is not null as offers_declined,
    p.calls_declined_at is not null as calls_declined, p.paper_declined_at is not null as paper_declined,
    array(select b.webinar_id from purchase b where b.contact_id = c.id) as bought_at,
    (select coalesce(json_object_agg(o.id, o.webinar_id), '{}') from offer o where o.id = any($2)) as offers,
    array(select o.id from offer o where o.id = any($2) and ${BOUGHT}) as bought_offers,
    array(
      select channel from channel_address a
      where a.contact_id = c.id and a.opted_in_at is not null and a.opted_out_at is null
    ) as channels,
    array(
      select channel from channel_setting s where s.workspace_id = c.workspace_id and s.disabled_at is null
    ) as ready
  from contact c cross join lateral (select c.id as contact_id) t
  left join preference p on p.contact_id = c.id where c.id = any($1)`;

/** What the last gate would say today to each of these people, in a walk around a session of this webinar. */
export async function gatesOf(
  tx: Transaction,
  contactIds: readonly string[],
  plan: Plan,
): Promise<(contactId: string, webinarId: string | null) => Gate> {
  const rows = await tx.query<Reachable[]>(READ, [contactIds, plan.offers]);
  const known = new Map(rows.map((row) => [row.contact_id, row]));
  return (contactId, webinarId) => (stepKey, channel) => {
    const person = known.get(contactId);
    if (!person) return 'contact-unknown';
    const boughtHere = webinarId !== null && person.bought_at.includes(webinarId);
    const { sells = false, offerId, nextRung = false } = plan.step(stepKey)?.message ?? {};
    if (channel === 'call') return person.calls_declined ? 'unsubscribed' : undefined;
    if (channel === 'letter') return person.paper_declined ? 'unsubscribed' : undefined;
    if (channel !== 'email' && !person.ready.includes(channel)) return 'channel-not-set-up';
    if (channel === 'webhook') return undefined;
    if (channel !== 'email' && !person.channels.includes(channel)) return 'not-opted-in';
    if (channel === 'email' && person.suppressed) return 'suppressed';
    if (channel === 'email' && person.unsubscribed) return 'unsubscribed';
    const soldAt = offerId ? person.offers[offerId] : null;
    if (sells && soldAt === undefined) return 'offer-withdrawn';
    if (sells && soldAt !== null && soldAt !== webinarId) return 'offer-of-another-webinar';
    if (sells && (offerId ? person.bought_offers.includes(offerId) : boughtHere && !nextRung))
      return 'already-bought';
    return sells && person.offers_declined ? 'offers-declined' : undefined;
  };
}
