import { SessionStarted } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { SessionWasCancelled } from '../sessions/session.errors.js';
import { lockRoom } from './lock-room.js';
import { RoomKeeping } from './room-keeping.job.js';

/** Opens the session for everybody who waits in the room. */
@Injectable()
export class StartSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
    private readonly keeping: RoomKeeping,
  ) {}

  async execute({ workspaceId, sessionId }: { workspaceId: string; sessionId: string }): Promise<void> {
    const started = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { session, room } = await lockRoom(tx, sessionId);
      if (session.cancelled) throw new SessionWasCancelled();
      const now = this.clock.now();
      if (!room.start(now)) return null;
      await tx.save(room);
      await this.outbox.add(tx, SessionStarted, {
        workspaceId,
        subject: sessionId,
        data: { sessionId, webinarId: session.webinarId, startedAt: now.toISOString() },
      });
      return { at: now.toISOString(), videoUrl: session.videoUrl };
    });
    if (!started) return;
    // With the video's address, so that a full room does not ask for it all at once.
    this.notices.toEveryone(sessionId, { type: 'session-started', ...started });
    this.keeping.wake();
  }
}
