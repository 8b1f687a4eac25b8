import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { OfferCard } from '../offers/offer-card.entity.js';
import { OfferInvitations } from '../offers/offer-invitations.js';
import { countVotes } from '../polls/poll-card.js';
import { countPresent } from '../presence/count-present.js';
import { Room } from '../rooms/room.entity.js';
import { sessionCard } from '../rooms/session-card.js';
import { Session } from '../sessions/session.entity.js';
import type { AudienceSources } from './room-audience.js';

/** Reads what a notice is about: the database is the truth, whichever copy of the service spoke. */
@Injectable()
export class AudienceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: OfferInvitations,
  ) {}

  of(sessionId: string): AudienceSources {
    const { unitOfWork, invitations } = this;
    return {
      results: async (pollIds) => {
        const results = await unitOfWork.acrossWorkspaces((tx) => countVotes(tx, pollIds));
        return results.map((result) => ({ type: 'poll-results', ...result }));
      },
      session: () =>
        unitOfWork.acrossWorkspaces(async (tx) => {
          const session = await tx.findOneByOrFail(Session, { id: sessionId });
          return sessionCard(session, await tx.findOneBy(Room, { sessionId }));
        }),
      presence: async () => ({
        type: 'presence',
        present: await unitOfWork.acrossWorkspaces((tx) => countPresent(tx, sessionId)),
      }),
      offer: async (offerId) => {
        const offer = await unitOfWork.acrossWorkspaces((tx) => tx.findOneBy(OfferCard, { id: offerId }));
        return offer && ((registrationId) => invitations.address(offer, registrationId));
      },
    };
  }
}
