import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PersonalOffer, PersonalOffers } from './personal-offers.js';

/** Somebody looks at their offer. Looking is not clicking: mail scanners look too. */
@Injectable()
export class OpenPersonalOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalOffers: PersonalOffers,
  ) {}

  execute(token: string, offerId?: string): Promise<PersonalOffer> {
    return this.unitOfWork.acrossWorkspaces((tx) => this.personalOffers.show(tx, token, offerId));
  }
}
