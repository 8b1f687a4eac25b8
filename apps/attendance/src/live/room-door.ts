import { Injectable, Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { type Arrival, EnterRoom } from '../presence/enter-room.use-case.js';
import { RoomHost } from '../presence/room-host.js';
import { ReadAttendeeRoom } from '../rooms/read-attendee-room.query.js';
import { ReadConsole } from '../rooms/read-console.query.js';
import type { Pass } from './doorkeeper.js';
import type { Occupant } from './occupant.js';
import { RoomConnections } from './room-connections.js';
import { SESSION_CANCELLED } from './room-audience.js';
import { RoomSocket } from './room-socket.js';

/** Close codes of ours; browsers show them to the page. */
const UNKNOWN_PLACE = 4404;
const TOO_MANY_TABS = 4429;
const INTERNAL_ERROR = 1011;
const MAX_TABS = 20;

/** Turns a new socket into somebody in the room: their presence is recorded, then they see where they are. */
@Injectable()
export class RoomDoor {
  private readonly logger = new Logger(RoomDoor.name);
  private shutting = false;
  private readonly entering = new Set<Promise<void>>();

  constructor(
    private readonly host: RoomHost,
    private readonly enterRoom: EnterRoom,
    private readonly connections: RoomConnections,
    private readonly readAttendeeRoom: ReadAttendeeRoom,
    private readonly readConsole: ReadConsole,
  ) {}

  async open(webSocket: WebSocket, pass: Pass): Promise<void> {
    const entering = this.admit(webSocket, pass).catch((error: unknown) => {
      this.logger.error('somebody could not enter', error);
      webSocket.close(INTERNAL_ERROR, 'internal error');
    });
    this.entering.add(entering);
    await entering;
    this.entering.delete(entering);
  }

  async shut(): Promise<void> {
    this.shutting = true;
    await Promise.all(this.entering);
    await this.connections.closeAll();
    await this.host.retire();
  }

  private async admit(webSocket: WebSocket, pass: Pass): Promise<void> {
    if (this.shutting) return webSocket.close(1012, 'restarting');
    if ('registrationId' in pass && this.connections.countOf(pass.registrationId) >= MAX_TABS) {
      return webSocket.close(TOO_MANY_TABS, 'too many tabs');
    }
    // What is sent before we know who it is waits in the kernel.
    webSocket.pause();
    const who = 'console' in pass ? pass.console : await this.enter(pass);
    webSocket.resume();
    if (!who) return webSocket.close(UNKNOWN_PLACE, 'unknown place');
    if (who === 'cancelled') return webSocket.close(SESSION_CANCELLED, 'session cancelled');

    const socket = new RoomSocket(webSocket, who);
    this.connections.add(socket, webSocket);
    const room =
      who.kind === 'console' ? await this.readConsole.execute(who) : await this.readAttendeeRoom.execute(who);
    socket.welcome({ type: 'snapshot', room });
  }

  private async enter(arrival: Arrival): Promise<Occupant | 'cancelled' | null> {
    await this.host.ensureFresh();
    const entrance = await this.enterRoom.execute(arrival);
    if (entrance?.cancelled) return 'cancelled';
    return entrance && { kind: 'attendee', ...entrance };
  }
}
