import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import type { ChatLine, QuestionCard } from '../conversations/conversation.js';
import type { PushedOffer } from '../live/server-message.js';
import type { SessionCard } from '../rooms/session-card.js';
import type { AttendeeRoom } from '../rooms/read-attendee-room.query.js';
import type { ConsoleState } from '../rooms/read-console.query.js';

export interface Heard {
  type: string;
  ref?: string | number;
  code?: string;
  optionId?: string;
  at?: string;
  present?: number;
  pollId?: string;
  options?: { id: string; text: string; votes: number }[];
  poll?: { id: string; status: string };
  session?: SessionCard;
  room?: AttendeeRoom & ConsoleState;
  message?: ChatLine;
  question?: QuestionCard;
  questionId?: string;
  offer?: PushedOffer;
  offerId?: string;
}

/** A browser tab in the room, for tests. */
export class RoomClient {
  readonly heard: Heard[] = [];
  private wake: (() => void)[] = [];
  private ref = 0;
  readonly closed: Promise<number>;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as Heard);
      for (const wake of this.wake.splice(0)) wake();
    });
    this.closed = once(socket, 'close').then(([code]) => code as number);
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<RoomClient> {
    const client = new RoomClient(new WebSocket(url, { headers }));
    await once(client.socket, 'open');
    return client;
  }

  /** Resolves with the room's first words. */
  static async join(origin: string, token: string): Promise<RoomClient> {
    const client = await RoomClient.open(liveUrl(origin, token));
    await client.hear('snapshot');
    return client;
  }

  /** The HTTP status with which the door stays shut, and why. */
  static async refusal(url: string, headers: Record<string, string> = {}): Promise<[number, string]> {
    const socket = new WebSocket(url, { headers });
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    const problem = JSON.parse(await text(response)) as { status: number; code: string };
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(problem.status).toBe(response.statusCode);
    socket.terminate();
    return [problem.status, problem.code];
  }

  say(text: string | Buffer): void {
    this.socket.send(text);
  }

  async ask(message: object): Promise<Heard> {
    const ref = ++this.ref;
    this.say(JSON.stringify({ ...message, ref }));
    return this.hear((heard) => heard.ref === ref);
  }

  async hear(wanted: string | ((heard: Heard) => boolean), timeoutMs = 8_000): Promise<Heard> {
    const fits = typeof wanted === 'string' ? ({ type }: Heard) => type === wanted : wanted;
    const until = performance.now() + timeoutMs;
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      const left = until - performance.now();
      if (left <= 0) throw new Error(`waited in vain; heard ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

export function liveUrl(origin: string, token: string): string {
  return `${origin.replace(/^http/, 'ws')}/api/v1/rooms/live?token=${token}`;
}

export function consoleUrl(origin: string, sessionId: string): string {
  return `${origin.replace(/^http/, 'ws')}/api/v1/rooms/${sessionId}/console`;
}
