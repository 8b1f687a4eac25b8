import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { lockRoom } from '../rooms/lock-room.js';
import { lockPoll } from './lock-poll.js';

/** Takes no more votes; the result stands from here on. */
@Injectable()
export class ClosePoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(command: { workspaceId: string; sessionId: string; pollId: string }): Promise<void> {
    const { workspaceId, sessionId, pollId } = command;
    const closed = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await lockRoom(tx, sessionId);
      const poll = await lockPoll(tx, { id: pollId, sessionId });
      if (!poll.close(this.clock.now())) return false;
      await tx.save(poll);
      return true;
    });
    if (!closed) return;
    this.notices.votesCounted(sessionId, pollId);
    this.notices.toEveryone(sessionId, { type: 'poll-closed', pollId });
  }
}
