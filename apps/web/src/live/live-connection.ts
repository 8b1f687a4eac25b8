export type LiveState = 'connecting' | 'open' | 'lost' | 'refused';

export interface LiveMessage {
  type: string;
}

/** How the room answered one message that asked for an answer. */
export type Answer = { ok: true } | { ok: false; code: string; detail: string; optionId?: string };

interface AnswerMessage extends LiveMessage {
  ref?: string;
  code?: string;
  detail?: string;
  /** The answer that counts, when a vote came second. */
  optionId?: string;
}

interface Pending {
  message: object;
  repeatable: boolean;
  sent: boolean;
  since: number;
  settle: (answer: Answer) => void;
}

interface LiveConnectionOptions<Message extends LiveMessage> {
  url: string;
  onMessage: (message: Message) => void;
  onState: (state: LiveState) => void;
  /** Done before each new attempt, for instance to renew an access token. */
  beforeRetry?: () => Promise<unknown>;
}

const LOST: Answer = { ok: false, code: 'connection-lost', detail: '' };
const HEARTBEAT_MS = 15_000;
/** A network may go without a word; a room that owes an answer for so long is not there any more. */
const LONGEST_SILENCE_MS = 12_000;
const WATCH_MS = 3_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
/** As a browser calls a connection that ended without a word. */
const GONE = 1006;
/** From here on the server has said that trying again is useless. */
const isFinal = (code: number): boolean => [4401, 4403, 4404, 4410].includes(code);

/** A WebSocket that comes back by itself, and keeps what was said until the room has answered it. */
export class LiveConnection<Message extends LiveMessage> {
  private socket: WebSocket | undefined;
  private readonly pending = new Map<string, Pending>();
  private attempts = 0;
  private nextRef = 1;
  private stopped = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly heartbeat: ReturnType<typeof setInterval>;
  private readonly watch: ReturnType<typeof setInterval>;

  constructor(private readonly options: LiveConnectionOptions<Message>) {
    this.heartbeat = setInterval(() => this.write({ type: 'heartbeat' }), HEARTBEAT_MS);
    this.watch = setInterval(this.noticeSilence, WATCH_MS);
    window.addEventListener('online', this.reconnectNow);
    window.addEventListener('offline', this.giveUp);
    this.connect();
  }

  close(): void {
    this.stopped = true;
    clearInterval(this.heartbeat);
    clearInterval(this.watch);
    clearTimeout(this.retry);
    window.removeEventListener('online', this.reconnectNow);
    window.removeEventListener('offline', this.giveUp);
    this.socket?.close();
  }

  /**
   * Resolves with the room's answer. What may be said twice without harm (a vote) is said again after a lost
   * connection; anything else is given back as lost, so that nothing appears twice, or long after it was meant.
   */
  ask(message: LiveMessage, repeatable: boolean): Promise<Answer> {
    if (!repeatable && this.attempts > 0) return Promise.resolve(LOST);
    const ref = String(this.nextRef++);
    return new Promise((settle) => {
      const entry = { message: { ...message, ref }, repeatable, sent: false, since: Date.now(), settle };
      this.pending.set(ref, entry);
      entry.sent = this.write(entry.message);
    });
  }

  private connect(): void {
    if (this.stopped) return;
    const socket = new WebSocket(this.options.url);
    this.socket = socket;
    if (this.attempts === 0) this.options.onState('connecting');
    socket.onmessage = ({ data }) => this.hear(String(data));
    socket.onclose = ({ code }) => this.lost(socket, code);
  }

  private hear(data: string): void {
    const message = JSON.parse(data) as AnswerMessage;
    if (message.type === 'snapshot') this.opened();
    if (message.type === 'ack' || message.type === 'refused') return this.settle(message);
    this.options.onMessage(message as unknown as Message);
  }

  private opened(): void {
    this.attempts = 0;
    this.options.onState('open');
    for (const entry of this.pending.values()) {
      entry.sent = this.write(entry.message) || entry.sent;
      entry.since = Date.now();
    }
  }

  private settle({ type, ref, code = '', detail = '', optionId }: AnswerMessage): void {
    // A refusal before the message was read (too many of them) names none: it is for whatever waits.
    const refs = ref === undefined ? [...this.pending.keys()] : [String(ref)];
    for (const known of refs) {
      const entry = this.pending.get(known);
      this.pending.delete(known);
      entry?.settle(type === 'ack' ? { ok: true } : { ok: false, code, detail, optionId });
    }
  }

  private lost(socket: WebSocket, code: number): void {
    if (this.stopped || socket !== this.socket) return;
    for (const [ref, { sent, repeatable, settle }] of this.pending) {
      if (!sent || repeatable) continue;
      this.pending.delete(ref);
      settle(LOST);
    }
    if (isFinal(code)) return this.options.onState('refused');
    this.options.onState('lost');
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.attempts);
    this.attempts += 1;
    // The spread keeps a whole room from coming back in the same instant after a restart.
    this.retry = setTimeout(this.reconnectNow, wait * (0.5 + Math.random()));
  }

  private readonly reconnectNow = (): void => {
    if (this.stopped || this.socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(this.retry);
    const { beforeRetry = () => Promise.resolve() } = this.options;
    void beforeRetry()
      .catch(() => undefined)
      .then(() => this.connect());
  };

  private readonly noticeSilence = (): void => {
    const oldest = Math.min(...[...this.pending.values()].map(({ since }) => since));
    if (this.attempts === 0 && Date.now() - oldest > LONGEST_SILENCE_MS) this.giveUp();
  };

  /** The browser itself would wait for minutes before it says that a silent connection is lost. */
  private readonly giveUp = (): void => {
    const { socket } = this;
    if (!socket || this.attempts > 0) return;
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
    this.lost(socket, GONE);
  };

  private write(message: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }
}

export function liveUrl(path: string): string {
  return `${window.location.origin.replace(/^http/, 'ws')}${path}`;
}
