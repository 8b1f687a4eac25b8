import type { Transaction } from '@funnelcast/persistence';
import { type Discounts, type Gift, NO_DISCOUNTS } from '../prices/discounts.js';
import type { Rung } from '../products/rung.js';
import { refusalAt } from './audience.statement.js';
import type { OfferForPerson } from './offer-state.policy.js';

/** An offer that a person may be shown, of the webinar for which they are registered or of none, and what is known about the two. */
export interface StoredOffer extends OfferForPerson {
  offerId: string;
  workspaceId: string;
  /** The three are null together: the offer belongs to no webinar. */
  webinarId: string | null;
  sessionId: string | null;
  registrationId: string | null;
  contactId: string;
  title: string;
  description: string;
  product: string;
  productId: string | null;
  rung: Rung | null;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  discounts: Discounts;
  gifts: Gift[];
  presentedAt: Date | null;
  /** The one that the room showed last. */
  pushed: boolean;
  /** What they have paid in this currency before. */
  paidBeforeMinor: number;
  /** Whether the workspace takes money through a provider. */
  paysHere: boolean;
}

type Row = Omit<StoredOffer, 'amountMinor' | 'paidBeforeMinor' | 'discounts'> & {
  amountMinor: string;
  paidBeforeMinor: string;
  discounts: Partial<Discounts>;
};

/** Whose link it is: that of a place in a session, or that of a contact. */
export type LinkOwner = { registrationId: string } | { contactId: string };

/**
 * All offers behind a personal link, in the order in which they were made. An offer of no webinar is among them when it was
 * given to this contact before, or is the one that is asked for.
 */
export async function offersOf(
  tx: Transaction,
  owner: LinkOwner,
  { now, offerId }: { now: Date; offerId?: string },
): Promise<StoredOffer[]> {
  const [statement, id] =
    'registrationId' in owner ? [OF_PLACE, owner.registrationId] : [OF_CONTACT, owner.contactId];
  const rows: Row[] = await tx.query(statement, [id, now, offerId ?? null]);
  return rows.map(({ amountMinor, paidBeforeMinor, discounts, ...row }) => ({
    ...row,
    amountMinor: Number(amountMinor),
    paidBeforeMinor: Number(paidBeforeMinor),
    discounts: { ...NO_DISCOUNTS, ...discounts },
  }));
}

/** `from` brings the offer `o`, the engagement `e` and its session `s`, the last two empty where there is no place. */
const offers = (contact: string, from: string, where: string): string => `
  select o.id as "offerId", o.workspace_id as "workspaceId", o.webinar_id as "webinarId",
         case when o.webinar_id is not null then e.session_id end as "sessionId",
         case when o.webinar_id is not null then e.registration_id end as "registrationId", ${contact} as "contactId",
         o.title, o.description, o.product, o.product_id as "productId", p.rung,
         o.amount_minor as "amountMinor", o.currency, o.checkout_url as "checkoutUrl", o.discounts, o.gifts,
         o.ends_at as "endsAt", o.withdrawn_at is not null as withdrawn,
         d.presented_at as "presentedAt", d.deadline_at as "deadlineAt",
         ${refusalAt('$2::timestamptz', contact)} as refusal,
         o.id is not distinct from s.pushed_offer_id as pushed,
         exists (select from customer_order c where c.offer_id = o.id and c.contact_id = ${contact}) as bought,
         exists (
           select from offer_order c where c.offer_id = o.id and c.contact_id = ${contact} and c.state = 'placed'
         ) as reserved,
         o.stock - case when o.stock is null then 0 else (
           select coalesce(sum(c.quantity), 0)::integer from offer_order c
           where c.offer_id = o.id and c.state in ('placed', 'paid')
         ) end as left,
         (select coalesce(sum(c.amount_minor), 0) from customer_order c
          where c.contact_id = ${contact} and c.currency = o.currency) as "paidBeforeMinor",
         exists (select from payment_provider v where v.workspace_id = o.workspace_id) as "paysHere"
  from ${from}
  left join product p on p.id = o.product_id
  left join personal_deadline d on d.offer_id = o.id and d.contact_id = ${contact}
  where ${where}
  order by o.created_at, o.id`;

const OF_PLACE = offers(
  'e.contact_id',
  `engagement e
  join offer o on o.workspace_id = e.workspace_id
    and (o.webinar_id = e.webinar_id or o.webinar_id is null and o.id = $3::uuid)
  left join session s on s.id = e.session_id`,
  'e.registration_id = $1',
);

const OF_CONTACT = offers(
  'known.id',
  `contact known
  join offer o on o.workspace_id = known.workspace_id and o.webinar_id is null
  left join engagement e on false
  left join session s on false`,
  'known.id = $1 and (o.id = $3::uuid or d.offer_id is not null)',
);
