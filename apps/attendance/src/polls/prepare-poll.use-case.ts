import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { lockRoom } from '../rooms/lock-room.js';
import { SessionAlreadyEnded } from '../rooms/room.errors.js';
import { Poll } from './poll.entity.js';
import type { PollCard } from './poll-card.js';

interface PreparePollCommand {
  workspaceId: string;
  sessionId: string;
  question: string;
  options: string[];
}

/** Keeps a poll ready; attendees see it only once it is opened. */
@Injectable()
export class PreparePoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute({ workspaceId, sessionId, question, options }: PreparePollCommand): Promise<PollCard> {
    const poll = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { room } = await lockRoom(tx, sessionId);
      if (room.endedAt) throw new SessionAlreadyEnded();
      return tx.save(
        tx.create(Poll, {
          id: newId(),
          workspaceId,
          sessionId,
          question,
          status: 'draft',
          createdAt: this.clock.now(),
          options: options.map((text, position) => ({ id: newId(), workspaceId, position, text })),
        }),
      );
    });
    const card: PollCard = {
      id: poll.id,
      question,
      status: 'draft',
      options: poll.options.map(({ id, text }) => ({ id, text, votes: 0 })),
    };
    this.notices.toConsole(sessionId, { type: 'poll-prepared', poll: card });
    return card;
  }
}
