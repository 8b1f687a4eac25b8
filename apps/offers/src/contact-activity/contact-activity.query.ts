import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type LeadOfContact, LeadsOfContacts } from '../leads/lead-of-contact.query.js';

/** An offer that a person saw, in a session or, where it belongs to no webinar, by a letter. */
export interface SeenOffer {
  offerId: string;
  title: string;
  /** Null where the offer belongs to no webinar. */
  sessionId: string | null;
  presentedAt: Date;
  clicks: number;
  lastClickedAt: Date | null;
}

/** What a person bought. */
export interface ContactOrder {
  id: string;
  offerTitle: string;
  /** Null where the offer belongs to no webinar. */
  sessionId: string | null;
  amountMinor: string;
  currency: string;
  recordedBy: 'sales' | 'webhook';
  memberName: string | null;
  note: string | null;
  paidAt: Date;
}

export interface ContactActivity {
  /** Contact attempts so far, over all sessions. */
  touches: number;
  lastTouchAt: Date | null;
  offers: SeenOffer[];
  orders: ContactOrder[];
  /** Where they stand; null for who is not known here. */
  lead: LeadOfContact | null;
}

const MOST_OF_EACH = 200;

/** From the offers' side: how often somebody was reached, what they were shown, clicked and bought. */
@Injectable()
export class ContactActivityQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leads: LeadsOfContacts,
  ) {}

  execute(workspaceId: string, contactId: string): Promise<ContactActivity> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [person]: Pick<ContactActivity, 'touches' | 'lastTouchAt'>[] = await tx.query(
        'select touches, last_touch_at as "lastTouchAt" from contact where id = $1',
        [contactId],
      );
      return {
        touches: person?.touches ?? 0,
        lastTouchAt: person?.lastTouchAt ?? null,
        offers: await seenOffers(tx, contactId),
        orders: await ordersOf(tx, contactId),
        lead: await this.leads.find(tx, workspaceId, contactId),
      };
    });
  }
}

/** By the person's registrations, which have an index each way. */
function seenOffers(tx: Transaction, contactId: string): Promise<SeenOffer[]> {
  return tx.query(
    `select i.offer_id as "offerId", o.title, e.session_id as "sessionId", i.presented_at as "presentedAt", i.clicks,
            i.last_clicked_at as "lastClickedAt"
     from engagement e join offer_interest i on i.registration_id = e.registration_id join offer o on o.id = i.offer_id
     where e.contact_id = $1
     union all
     select i.offer_id, o.title, null, i.presented_at, i.clicks, i.last_clicked_at
     from contact_interest i join offer o on o.id = i.offer_id where i.contact_id = $1
     order by 4 desc limit ${MOST_OF_EACH}`,
    [contactId],
  );
}

function ordersOf(tx: Transaction, contactId: string): Promise<ContactOrder[]> {
  return tx.query(
    `select c.id, o.title as "offerTitle", c.session_id as "sessionId", c.amount_minor as "amountMinor", c.currency,
            c.recorded_by as "recordedBy", c.member_name as "memberName", c.note, c.paid_at as "paidAt"
     from customer_order c join offer o on o.id = c.offer_id
     where c.contact_id = $1 order by c.paid_at desc limit ${MOST_OF_EACH}`,
    [contactId],
  );
}
