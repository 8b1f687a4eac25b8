import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock, SignedLinks } from '@funnelcast/service-kit';
import { OfferNotFound } from '../offers/offers.errors.js';
import { isExpired } from './personal-deadline.policy.js';
import { Presentations } from './presentations.js';

export interface PersonalOffer {
  offerId: string;
  workspaceId: string;
  webinarId: string;
  sessionId: string;
  registrationId: string;
  contactId: string;
  title: string;
  description: string;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  deadlineAt: Date;
  serverNow: Date;
  expired: boolean;
  bought: boolean;
}

type StoredOffer = Omit<PersonalOffer, 'serverNow' | 'expired' | 'deadlineAt' | 'amountMinor'> & {
  deadlineAt: Date | null;
  amountMinor: string;
};

/** What one person is offered: the link names the registration, the server knows the rest, the browser decides nothing. */
@Injectable()
export class PersonalOffers {
  constructor(
    private readonly links: SignedLinks,
    private readonly presentations: Presentations,
    private readonly clock: Clock,
  ) {}

  /** Shows the offer to the person of the link; the first time starts their deadline, later ones only read it. */
  async show(tx: Transaction, token: string): Promise<PersonalOffer> {
    const registrationId = this.links.read('offer', token);
    if (registrationId === null) throw new OfferNotFound();
    const now = this.clock.now();
    let stored = await find(tx, registrationId);
    if (stored?.deadlineAt === null) {
      await this.presentations.presentTo(tx, [{ registrationId, at: now.toISOString() }]);
      stored = await find(tx, registrationId);
    }
    if (!stored?.deadlineAt) throw new OfferNotFound();
    const { deadlineAt, amountMinor } = stored;
    return {
      ...stored,
      amountMinor: Number(amountMinor),
      deadlineAt,
      serverNow: now,
      expired: isExpired(deadlineAt, now),
    };
  }
}

async function find(tx: Transaction, registrationId: string): Promise<StoredOffer | undefined> {
  const [row]: StoredOffer[] = await tx.query(
    `select o.id as "offerId", o.workspace_id as "workspaceId", o.webinar_id as "webinarId",
            e.session_id as "sessionId", e.registration_id as "registrationId", e.contact_id as "contactId",
            o.title, o.description, o.amount_minor as "amountMinor", o.currency, o.checkout_url as "checkoutUrl",
            d.deadline_at as "deadlineAt",
            exists (select from customer_order c where c.offer_id = o.id and c.contact_id = e.contact_id) as bought
     from engagement e
     join offer o on o.webinar_id = e.webinar_id and o.workspace_id = e.workspace_id
     left join personal_deadline d on d.offer_id = o.id and d.contact_id = e.contact_id
     where e.registration_id = $1`,
    [registrationId],
  );
  return row;
}
