import { Injectable } from '@nestjs/common';
import { DeadlineMoved } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { checkTerms } from './check-terms.js';
import { Offer, type OfferTerms } from './offer.entity.js';
import { publishedOffer } from './published-offer.js';
import { CurrencyFixedByOrders, OfferNotFound } from './offers.errors.js';

/** Changes what is sold, to whom, or for how much; deadlines that run already never come sooner. */
@Injectable()
export class ChangeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, offerId: string, changes: Partial<OfferTerms>): Promise<Offer> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const offer = await tx.findOne(Offer, { where: { id: offerId }, lock: { mode: 'pessimistic_write' } });
      if (!offer) throw new OfferNotFound();
      const terms = { ...offer.terms, ...given(changes) };
      const product = await checkTerms(tx, terms, offer.webinarId);
      if (terms.currency !== offer.currency && (await wasOrdered(tx, offerId)))
        throw new CurrencyFixedByOrders();
      const prolonged = terms.deadlineMinutes === null && terms.endsAt !== null ? terms.endsAt : null;

      offer.changeTerms(terms, this.clock.now());
      await tx.save(offer);
      if (prolonged) await this.prolong(tx, offer, prolonged);
      await this.outbox.addTold(tx, publishedOffer(offer, product));
      return offer;
    });
  }

  /** An end that is the same for all may come later for those who have seen it, and never sooner. */
  private async prolong(tx: Transaction, { id, workspaceId, webinarId }: Offer, endsAt: Date): Promise<void> {
    const [moved] = await tx.query<[Prolonged[], number]>(PROLONG, [id, endsAt]);
    const [deadlineAt, movedAt] = [endsAt.toISOString(), this.clock.now().toISOString()];
    await this.outbox.addAll(
      tx,
      DeadlineMoved,
      moved.map(({ contactId, registrationId }) => ({
        workspaceId,
        subject: contactId,
        data: {
          offerId: id,
          ...(webinarId && registrationId ? { webinarId, registrationId } : {}),
          contactId,
          deadlineAt,
          movedAt,
        },
      })),
    );
  }
}

interface Prolonged {
  contactId: string;
  registrationId: string | null;
}

const PROLONG = `
  update personal_deadline set deadline_at = $2 where offer_id = $1 and deadline_at < $2
  returning contact_id as "contactId", registration_id as "registrationId"`;

const given = (changes: object) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

async function wasOrdered(tx: Transaction, offerId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query('select from offer_order where offer_id = $1 limit 1', [offerId]);
  return rows.length > 0;
}
