import { Clock } from '@funnelcast/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import type { RawData, WebSocket } from 'ws';
import { LeaveRoom } from '../presence/leave-room.use-case.js';
import { RoomWatch } from '../presence/room-watch.job.js';
import { MessageHandling } from './message-handling.js';
import type { AttendeeOccupant } from './occupant.js';
import { RoomAudiences } from './room-audiences.js';
import type { RoomSocket } from './room-socket.js';

/** Tells clients that they may come back at once. */
const SERVICE_RESTART = 1012;
/** Who does not say goodbye within this time is cut off: a shutdown waits for nobody's network. */
const GOODBYE_MS = 250;
const RETRY_MS = 1_000;

/** The life of a connection, from its first message to its last moment. */
@Injectable()
export class RoomConnections {
  private readonly logger = new Logger(RoomConnections.name);
  private readonly leaving = new Set<Promise<void>>();
  private shutting = false;

  constructor(
    private readonly audiences: RoomAudiences,
    private readonly messages: MessageHandling,
    private readonly leaveRoom: LeaveRoom,
    private readonly watch: RoomWatch,
    private readonly clock: Clock,
  ) {}

  add(socket: RoomSocket, webSocket: WebSocket): void {
    this.audiences.enter(socket);
    this.watch.begin(socket.who.sessionId);
    webSocket.on('pong', () => socket.showLife());
    webSocket.on('message', (data: RawData, isBinary) => {
      socket.showLife();
      void this.messages.handle(socket, isBinary ? null : (data as Buffer).toString('utf8'));
    });
    webSocket.on('close', () => this.remove(socket));
    // It may have closed while we were looking up who it is.
    if (webSocket.readyState !== webSocket.OPEN) this.remove(socket);
  }

  /** How many tabs somebody has open here. */
  countOf(registrationId: string): number {
    return this.audiences.countOf(registrationId);
  }

  async closeAll(): Promise<void> {
    this.shutting = true;
    for (const socket of this.audiences.all()) socket.close(SERVICE_RESTART, 'restarting');
    const until = performance.now() + GOODBYE_MS;
    while (this.audiences.all().size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const socket of this.audiences.all()) {
      socket.terminate();
      this.remove(socket);
    }
    await Promise.all(this.leaving);
  }

  private remove(socket: RoomSocket): void {
    if (!this.audiences.leave(socket)) return;
    if (this.audiences.all().size === 0) this.watch.rest();
    const { who } = socket;
    if (who.kind === 'console' || who.spanId === null) return;
    const at = socket.lost ? null : this.clock.now();
    const leaving = this.recordLeaving(who, who.spanId, at).finally(() => this.leaving.delete(leaving));
    this.leaving.add(leaving);
  }

  /**
   * Tried again while the database is away: a span that stayed open would count its person as present for good.
   * At a shutdown it is left to the next start, which closes it at its last sign of life.
   */
  private async recordLeaving(who: AttendeeOccupant, spanId: string, at: Date | null): Promise<void> {
    for (;;) {
      try {
        await this.leaveRoom.execute({ spanId, at });
        return this.watch.noteDeparture(who);
      } catch (error) {
        this.logger.warn('a departure could not be recorded', error);
        if (this.shutting) return;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }
}
