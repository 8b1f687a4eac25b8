import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { lockRoom } from '../rooms/lock-room.js';
import { lockPoll } from './lock-poll.js';
import { listPolls } from './poll-card.js';

/** Puts the poll on everybody's screen. */
@Injectable()
export class OpenPoll {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(command: { workspaceId: string; sessionId: string; pollId: string }): Promise<void> {
    const { workspaceId, sessionId, pollId } = command;
    const opened = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { room } = await lockRoom(tx, sessionId);
      const poll = await lockPoll(tx, { id: pollId, sessionId });
      room.assertLive();
      if (!poll.open(this.clock.now())) return undefined;
      await tx.save(poll);
      return (await listPolls(tx, sessionId)).find(({ id }) => id === pollId);
    });
    if (opened) this.notices.toEveryone(sessionId, { type: 'poll-opened', poll: opened });
  }
}
