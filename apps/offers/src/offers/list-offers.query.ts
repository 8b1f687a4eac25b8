import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { MoreThan } from 'typeorm';
import { Offer } from './offer.entity.js';

export interface OfferFilter {
  webinarId?: string;
  cursor?: string;
  limit: number;
}

/** The offers of a workspace, oldest first. */
@Injectable()
export class ListOffers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, { webinarId, cursor, limit }: OfferFilter): Promise<PageOf<Offer>> {
    const after = readCursor(cursor, ['uuid'])?.[0];
    const offers = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.find(Offer, {
        where: { ...(webinarId ? { webinarId } : {}), ...(after ? { id: MoreThan(String(after)) } : {}) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
    return pageOf(offers, limit, ({ id }) => [id]);
  }
}
