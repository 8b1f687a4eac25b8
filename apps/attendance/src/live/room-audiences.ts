import { metrics } from '@funnelcast/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import type { OwnOfferChange } from '../sessions/session-changes.js';
import { AudienceQueries } from './audience-queries.js';
import { RoomAudience } from './room-audience.js';
import { RoomNotices } from './room-notices.js';
import type { RoomSocket } from './room-socket.js';

const connections = metrics.gauge('room_connections', 'Open WebSockets of rooms in this process', ['kind']);

interface Seat {
  audience: RoomAudience;
  stopHearing: () => void;
}

/** All rooms that have somebody in this process; a room is listened to from its first socket to its last. */
@Injectable()
export class RoomAudiences {
  private readonly logger = new Logger(RoomAudiences.name);
  private readonly seats = new Map<string, Seat>();
  private readonly sockets = new Set<RoomSocket>();
  private readonly perPerson = new Map<string, number>();

  constructor(
    private readonly notices: RoomNotices,
    private readonly queries: AudienceQueries,
  ) {}

  all(): ReadonlySet<RoomSocket> {
    return this.sockets;
  }

  enter(socket: RoomSocket): void {
    const { sessionId } = socket.who;
    const seat = this.seats.get(sessionId) ?? this.open(sessionId);
    seat.audience.add(socket);
    this.sockets.add(socket);
    this.count(socket, 1);
  }

  /** False when it had left before. */
  leave(socket: RoomSocket): boolean {
    if (!this.sockets.delete(socket)) return false;
    const { sessionId } = socket.who;
    const seat = this.seats.get(sessionId)!;
    seat.audience.remove(socket);
    this.count(socket, -1);
    if (seat.audience.size === 0) {
      seat.stopHearing();
      seat.audience.stop();
      this.seats.delete(sessionId);
    }
    return true;
  }

  /** Without an id every room is shown what its session is now. */
  showSession(sessionId: string | null): void {
    const shown = sessionId === null ? [...this.seats.values()] : [this.seats.get(sessionId)];
    for (const seat of shown) seat?.audience.showSession();
  }

  showOwnOffer(change: OwnOfferChange): void {
    this.seats.get(change.sessionId)?.audience.showOwnOffer(change);
  }

  countOf(registrationId: string): number {
    return this.perPerson.get(registrationId) ?? 0;
  }

  private count({ who }: RoomSocket, change: 1 | -1): void {
    connections.inc({ kind: who.kind }, change);
    if (who.kind === 'console') return;
    const count = this.countOf(who.registrationId) + change;
    if (count === 0) this.perPerson.delete(who.registrationId);
    else this.perPerson.set(who.registrationId, count);
  }

  private open(sessionId: string): Seat {
    const failed = (error: unknown) => this.logger.error('telling a room failed', error);
    const audience = new RoomAudience(this.queries.of(sessionId), failed);
    const stopHearing = this.notices.hear(sessionId, (notice) => {
      Promise.resolve(audience.hear(notice)).catch(failed);
    });
    const seat = { audience, stopHearing };
    this.seats.set(sessionId, seat);
    return seat;
  }
}
