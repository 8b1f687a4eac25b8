import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { NO_DISCOUNTS } from '../prices/discounts.js';
import { EVERYONE } from './audience.js';
import { checkTerms } from './check-terms.js';
import { Offer, type OfferTerms } from './offer.entity.js';
import { publishedOffer } from './published-offer.js';
import { WebinarNotFound } from './offers.errors.js';

/** A webinar made a moment ago reaches this service as a fact; a presenter who is quick is not refused for it. */
const WAITS_FOR_WEBINAR_MS = [50, 150, 400];

/** The simple case says no more than this: everybody, no stock, nothing off. */
export type NewOfferTerms = Partial<OfferTerms> &
  Pick<OfferTerms, 'title' | 'description' | 'product' | 'amountMinor' | 'currency' | 'deadlineMinutes'>;

const SIMPLE = {
  productId: null,
  checkoutUrl: null,
  endsAt: null,
  audience: EVERYONE,
  stock: null,
  discounts: NO_DISCOUNTS,
  gifts: [],
};

/** Gives a webinar an offer, or makes one that letters alone sell, and tells the room and the follow-up about it. */
@Injectable()
export class CreateOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, webinarId: string | null, asked: NewOfferTerms): Promise<Offer> {
    const terms: OfferTerms = { ...SIMPLE, ...asked };
    if (webinarId !== null && !(await this.knows(workspaceId, webinarId))) throw new WebinarNotFound();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const product = await checkTerms(tx, terms, webinarId);
      const now = this.clock.now();
      const offer = tx.create(Offer, {
        id: newId(),
        workspaceId,
        webinarId,
        createdAt: now,
        withdrawnAt: null,
      });
      offer.changeTerms(terms, now);
      await tx.save(offer);
      await this.outbox.addTold(tx, publishedOffer(offer, product));
      return offer;
    });
  }

  private async knows(workspaceId: string, webinarId: string): Promise<boolean> {
    for (const waitMs of [...WAITS_FOR_WEBINAR_MS, 0]) {
      if (await this.unitOfWork.inWorkspace(workspaceId, (tx) => isKnown(tx, webinarId))) return true;
      if (waitMs > 0) await pause(waitMs);
    }
    return false;
  }
}

async function isKnown(tx: Transaction, webinarId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from webinar where id = $1 union all select 1 from session where webinar_id = $1 limit 1',
    [webinarId],
  );
  return rows.length > 0;
}
