import { OfferPushed } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { OfferCard } from '../offers/offer-card.entity.js';
import { OfferNotFound } from '../offers/offer.errors.js';
import { listPresent } from '../presence/list-present.js';
import { lockRoom } from './lock-room.js';
import type { Room } from './room.entity.js';

/** Keeps each fact well below the largest that the outbox takes. */
const PRESENT_PER_FACT = 1500;

/** Shows the offer to those in the room, and records who they were at that moment. */
@Injectable()
export class PushOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(command: { workspaceId: string; sessionId: string; offerId: string }): Promise<void> {
    const { workspaceId, sessionId, offerId } = command;
    const pushed = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { room, session } = await lockRoom(tx, sessionId);
      const offer = await tx.findOneBy(OfferCard, { id: offerId, webinarId: session.webinarId });
      if (!offer) throw new OfferNotFound();
      const now = this.clock.now();
      if (!room.pushOffer(offerId, now)) return false;
      await tx.save(room);
      await this.record(tx, room, now);
      return true;
    });
    if (pushed) this.notices.offerPushed(sessionId, offerId);
  }

  private async record(tx: Transaction, room: Room, at: Date): Promise<void> {
    const { workspaceId, sessionId, webinarId, pushedOfferId } = room;
    const present = await listPresent(tx, sessionId);
    const pages = Array.from(
      { length: Math.max(1, Math.ceil(present.length / PRESENT_PER_FACT)) },
      (_, page) => present.slice(page * PRESENT_PER_FACT, (page + 1) * PRESENT_PER_FACT),
    );
    await this.outbox.addAll(
      tx,
      OfferPushed,
      pages.map((registrationIds) => ({
        workspaceId,
        subject: sessionId,
        data: { offerId: pushedOfferId!, sessionId, webinarId, pushedAt: at.toISOString(), registrationIds },
      })),
    );
  }
}
