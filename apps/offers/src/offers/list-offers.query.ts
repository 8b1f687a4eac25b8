import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { type FindOptionsWhere, IsNull, MoreThan, Not } from 'typeorm';
import { Offer } from './offer.entity.js';

export interface OfferFilter {
  webinarId?: string;
  withoutWebinar?: boolean;
  cursor?: string;
  limit: number;
}

/** The offers of a workspace, oldest first. */
@Injectable()
export class ListOffers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    { webinarId, withoutWebinar, cursor, limit }: OfferFilter,
  ): Promise<PageOf<Offer>> {
    const after = readCursor(cursor, ['uuid'])?.[0];
    const offers = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.find(Offer, {
        where: { ...ofWebinar(webinarId, withoutWebinar), ...(after ? { id: MoreThan(String(after)) } : {}) },
        order: { id: 'ASC' },
        take: limit + 1,
      }),
    );
    return pageOf(offers, limit, ({ id }) => [id]);
  }
}

function ofWebinar(webinarId?: string, withoutWebinar?: boolean): FindOptionsWhere<Offer> {
  if (webinarId) return { webinarId };
  if (withoutWebinar === undefined) return {};
  return { webinarId: withoutWebinar ? IsNull() : Not(IsNull()) };
}
