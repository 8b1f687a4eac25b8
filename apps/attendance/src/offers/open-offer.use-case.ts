import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import type { AttendeeOccupant } from '../live/occupant.js';
import { OfferNotFound } from './offer.errors.js';

/** Counts who opened the pushed offer from the room, once per person, so that the presenter sees it land. */
@Injectable()
export class OpenOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    { workspaceId, sessionId, registrationId }: AttendeeOccupant,
    offerId: string,
  ): Promise<void> {
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [room] = await tx.query<unknown[]>(
        'select from room where session_id = $1 and pushed_offer_id = $2',
        [sessionId, offerId],
      );
      if (!room) throw new OfferNotFound();
      await tx.query(
        `insert into offer_opening (session_id, offer_id, registration_id, workspace_id, opened_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [sessionId, offerId, registrationId, workspaceId, this.clock.now()],
      );
    });
  }
}
