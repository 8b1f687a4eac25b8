import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { OfferPublished } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Offer, type OfferTerms } from './offer.entity.js';
import { publishedOffer } from './published-offer.js';
import { WebinarHasOffer, WebinarNotFound } from './offers.errors.js';

/** A webinar made a moment ago reaches this service as a fact; a presenter who is quick is not refused for it. */
const WAITS_FOR_WEBINAR_MS = [50, 150, 400];

/** Gives a webinar its offer and tells the room and the follow-up about it. */
@Injectable()
export class CreateOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, webinarId: string, terms: OfferTerms): Promise<Offer> {
    if (!(await this.knows(workspaceId, webinarId))) throw new WebinarNotFound();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const offer = tx.create(Offer, {
        ...terms,
        id: newId(),
        workspaceId,
        webinarId,
        createdAt: now,
        updatedAt: now,
      });
      const { raw } = await tx
        .createQueryBuilder()
        .insert()
        .into(Offer)
        .values(offer)
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as unknown[]).length === 0) throw new WebinarHasOffer();
      await this.outbox.add(tx, OfferPublished, publishedOffer(offer));
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
