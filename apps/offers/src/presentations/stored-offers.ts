import type { Transaction } from '@funnelcast/persistence';
import { type Discounts, type Gift, NO_DISCOUNTS } from '../prices/discounts.js';
import type { Rung } from '../products/rung.js';
import { refusalAt } from './audience.statement.js';
import type { OfferForPerson } from './offer-state.policy.js';

/** An offer of the webinar for which a person is registered, and what is known about the two. */
export interface StoredOffer extends OfferForPerson {
  offerId: string;
  workspaceId: string;
  webinarId: string;
  sessionId: string;
  registrationId: string;
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

/** All offers behind a personal link, in the order in which they were made. */
export async function offersOf(tx: Transaction, registrationId: string, now: Date): Promise<StoredOffer[]> {
  const rows: Row[] = await tx.query(OFFERS, [registrationId, now]);
  return rows.map(({ amountMinor, paidBeforeMinor, discounts, ...row }) => ({
    ...row,
    amountMinor: Number(amountMinor),
    paidBeforeMinor: Number(paidBeforeMinor),
    discounts: { ...NO_DISCOUNTS, ...discounts },
  }));
}

const OFFERS = `
  select o.id as "offerId", o.workspace_id as "workspaceId", o.webinar_id as "webinarId",
         e.session_id as "sessionId", e.registration_id as "registrationId", e.contact_id as "contactId",
         o.title, o.description, o.product, o.product_id as "productId", p.rung,
         o.amount_minor as "amountMinor", o.currency, o.checkout_url as "checkoutUrl", o.discounts, o.gifts,
         o.ends_at as "endsAt", o.withdrawn_at is not null as withdrawn,
         d.presented_at as "presentedAt", d.deadline_at as "deadlineAt",
         ${refusalAt('$2::timestamptz')} as refusal,
         o.id is not distinct from s.pushed_offer_id as pushed,
         exists (select from customer_order c where c.offer_id = o.id and c.contact_id = e.contact_id) as bought,
         exists (
           select from offer_order c where c.offer_id = o.id and c.contact_id = e.contact_id and c.state = 'placed'
         ) as reserved,
         o.stock - case when o.stock is null then 0 else (
           select coalesce(sum(c.quantity), 0)::integer from offer_order c
           where c.offer_id = o.id and c.state in ('placed', 'paid')
         ) end as left,
         (select coalesce(sum(c.amount_minor), 0) from customer_order c
          where c.contact_id = e.contact_id and c.currency = o.currency) as "paidBeforeMinor",
         exists (select from payment_provider v where v.workspace_id = o.workspace_id) as "paysHere"
  from engagement e
  join offer o on o.webinar_id = e.webinar_id and o.workspace_id = e.workspace_id
  left join session s on s.id = e.session_id
  left join product p on p.id = o.product_id
  left join personal_deadline d on d.offer_id = o.id and d.contact_id = e.contact_id
  where e.registration_id = $1
  order by o.created_at, o.id`;
