import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { MessageAllowance } from './message-allowance.js';
import { messageFrame } from './message-frame.js';
import type { Occupant } from './occupant.js';
import type { ServerMessage } from './server-message.js';

/** A reader that is this far behind is not reading: it is cut off before it fills our memory. */
const MAX_UNREAD_BYTES = 512 * 1024;

/** One connection of one occupant. */
export class RoomSocket<Who extends Occupant = Occupant> {
  readonly allowance = new MessageAllowance(performance.now());
  /** Frames that wait until the snapshot is out: a change must never arrive before the state it changes. */
  private held: Buffer[] | null = [];
  /** Cut off without a goodbye: it was there until it was last seen, not until we noticed. */
  lost = false;
  private alive = true;
  private seen = true;

  constructor(
    private readonly webSocket: WebSocket,
    readonly who: Who,
  ) {}

  send(message: ServerMessage): void {
    this.write(messageFrame(message));
  }

  /** For frames that many sockets share. */
  deliver(frame: Buffer): void {
    if (this.held) this.held.push(frame);
    else this.write(frame);
  }

  welcome(snapshot: ServerMessage): void {
    this.send(snapshot);
    const held = this.held ?? [];
    this.held = null;
    for (const frame of held) this.write(frame);
  }

  showLife(): void {
    this.alive = true;
    this.seen = true;
  }

  /** True when the connection showed life since the last call. */
  takeSeen(): boolean {
    const { seen } = this;
    this.seen = false;
    return seen;
  }

  /** Cuts the connection when the last ping found no answer, otherwise pings again. */
  probe(): void {
    if (!this.alive) {
      this.lost = true;
      return this.webSocket.terminate();
    }
    this.alive = false;
    if (this.isOpen) this.webSocket.ping();
  }

  close(code: number, reason: string): void {
    this.webSocket.close(code, reason);
  }

  terminate(): void {
    this.webSocket.terminate();
  }

  private get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN;
  }

  private write(frame: Buffer): void {
    if (!this.isOpen) return;
    const { _socket: socket } = this.webSocket as unknown as { _socket: Socket };
    if (socket.writableLength > MAX_UNREAD_BYTES) this.webSocket.terminate();
    else socket.write(frame);
  }
}
