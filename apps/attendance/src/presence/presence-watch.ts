import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomAudiences } from '../live/room-audiences.js';
import { LeaveRoom } from './leave-room.use-case.js';
import { RoomHost } from './room-host.js';

/** Writes down, for all connections of this process at once, that they are still there. */
@Injectable()
export class PresenceWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audiences: RoomAudiences,
    private readonly host: RoomHost,
    private readonly leaveRoom: LeaveRoom,
  ) {}

  async recordLife(): Promise<void> {
    if (await this.host.beat()) await this.reopenSpans();
    const seen = this.spanIds((socket) => socket.takeSeen());
    if (seen.length === 0) return;
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query('update presence_span set last_seen_at = $2 where id = any($1::uuid[])', [
        seen,
        this.clock.now(),
      ]),
    );
  }

  /** Pings everybody; who did not answer the last ping is cut off. */
  probe(): void {
    for (const socket of this.audiences.all()) socket.probe();
  }

  /** The others believed this process dead (it was stopped for a while, say) and closed what is still open. */
  private async reopenSpans(): Promise<void> {
    const before = this.spanIds();
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query('update presence_span set closed_at = null where id = any($1::uuid[])', [before]),
    );
    const still = new Set(this.spanIds());
    const at = this.clock.now();
    const gone = before.filter((id) => !still.has(id));
    await Promise.all(gone.map((spanId) => this.leaveRoom.execute({ spanId, at })));
  }

  private spanIds(wanted: (socket: { takeSeen(): boolean }) => boolean = () => true): string[] {
    return [...this.audiences.all()]
      .filter(wanted)
      .flatMap(({ who }) => (who.kind === 'attendee' && who.spanId ? [who.spanId] : []));
  }
}
