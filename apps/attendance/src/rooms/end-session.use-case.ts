import { SessionEnded } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { AttendanceAnnouncements } from '../settlements/attendance-announcements.job.js';
import { settleAttendance } from '../settlements/settle-attendance.js';
import { lockRoom } from './lock-room.js';
import type { Room } from './room.entity.js';

/**
 * Ends the session. Who attended is decided in the same transaction, so an ended session is a settled one
 * whatever happens next; the facts about it follow in pages.
 */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
    private readonly announcements: AttendanceAnnouncements,
  ) {}

  /** `endedAt` is for sessions that nobody ended in time; otherwise it is now. */
  async execute(command: { workspaceId: string; sessionId: string; endedAt?: Date }): Promise<void> {
    const { workspaceId, sessionId } = command;
    const endedAt = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { room } = await lockRoom(tx, sessionId);
      const now = this.clock.now();
      if (!room.end(command.endedAt ?? now)) return null;
      room.settledAt = now;
      await tx.save(room);
      await tx.query(
        `update poll set status = 'closed', closed_at = $2 where session_id = $1 and status = 'open'`,
        [sessionId, room.endedAt],
      );
      await this.recordEnd(tx, room);
      await settleAttendance(tx, { sessionId, now });
      return room.endedAt;
    });
    if (!endedAt) return;
    this.notices.toEveryone(sessionId, { type: 'session-ended', at: endedAt.toISOString() });
    this.announcements.wake();
  }

  private recordEnd(tx: Transaction, { workspaceId, sessionId, webinarId, startedAt, endedAt }: Room) {
    return this.outbox.add(tx, SessionEnded, {
      workspaceId,
      subject: sessionId,
      data: { sessionId, webinarId, startedAt: startedAt!.toISOString(), endedAt: endedAt!.toISOString() },
    });
  }
}
