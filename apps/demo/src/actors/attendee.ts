import { once } from 'node:events';
import { WebSocket } from 'ws';
import { JsonClient } from './json-client.js';

export interface Registered {
  registrationId: string;
  joinToken: string;
  joinUrl: string;
  registeredUrl: string;
  startsAt: string;
}

export interface RoomMessage {
  type: string;
  ref?: string;
  code?: string;
  [member: string]: unknown;
}

/** A person with a browser: registers, comes into the room, votes, asks, clicks. */
export class Attendee extends JsonClient {
  registered!: Registered;
  readonly heard: RoomMessage[] = [];
  private socket: WebSocket | undefined;
  private waiting: (() => void)[] = [];
  private nextRef = 1;

  constructor(
    origin: string,
    readonly name: string,
    readonly email: string,
  ) {
    super(origin);
  }

  async register(slug: string, more: object = {}): Promise<Registered> {
    const { name, email } = this;
    this.registered = await this.post<Registered>(`/api/v1/public/webinars/${slug}/registrations`, {
      name,
      email,
      consent: true,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      ...more,
    });
    return this.registered;
  }

  /** Resolves when the room has shown itself. */
  async join(): Promise<void> {
    const url = `${this.origin.replace(/^http/, 'ws')}/api/v1/rooms/live?token=${this.registered.joinToken}`;
    const socket = new WebSocket(url, { origin: this.origin });
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as RoomMessage);
      for (const wake of this.waiting.splice(0)) wake();
    });
    await once(socket, 'open');
    await this.hear(({ type }) => type === 'snapshot');
  }

  async leave(): Promise<void> {
    if (!this.socket || this.socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.socket, 'close');
    this.socket.close();
    await closed;
  }

  /** Asks the room for something and resolves with its answer to exactly that. */
  async ask(type: string, message: object = {}): Promise<RoomMessage> {
    const ref = String(this.nextRef++);
    this.socket!.send(JSON.stringify({ type, ref, ...message }));
    return this.hear((heard) => heard.ref === ref);
  }

  vote(pollId: string, optionId: string): Promise<RoomMessage> {
    return this.ask('vote', { pollId, optionId });
  }

  async hear(wanted: (message: RoomMessage) => boolean, timeoutMs = 10_000): Promise<RoomMessage> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const found = this.heard.find(wanted);
      if (found) return found;
      if (Date.now() > until)
        throw new Error(`${this.name} waited in vain; heard ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }
}
