import { EventEmitter, once } from 'node:events';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type ConnectionOptions, connect, type NatsConnection } from '@nats-io/transport-node';
import { Backoff } from '../backoff.js';

/** Callers have their own patience; this is only so that none of them hangs for ever. */
const WAIT_FOR_CONNECTION_MS = 3_000;

export class BrokerUnreachable extends Error {
  constructor() {
    super('There is no connection to the broker.');
  }
}

/** This process's one connection to the broker: made in the background, and made again for ever. */
export class NatsLink implements OnApplicationShutdown {
  private readonly logger = new Logger('Nats');
  private readonly closing = new AbortController();
  private readonly connecting: Promise<NatsConnection | undefined>;
  private readonly events = new EventEmitter().setMaxListeners(0);
  private connection: NatsConnection | undefined;
  private connected = false;
  private readonly unanswered = new Set<() => void>();

  constructor(private readonly url: string) {
    this.connecting = this.connectForEver();
  }

  get up(): boolean {
    return this.connected;
  }

  /** Whether there has been a connection at all since the start. */
  get met(): boolean {
    return this.connection !== undefined;
  }

  get serverVersion(): string {
    return this.connection?.info?.version ?? 'unknown';
  }

  /** Waits a while: what is sent into a broken connection would only be given up much later. */
  async ready(): Promise<NatsConnection> {
    if (!this.connected) {
      const patience = AbortSignal.any([this.closing.signal, AbortSignal.timeout(WAIT_FOR_CONNECTION_MS)]);
      await once(this.events, 'connected', { signal: patience }).catch(() => undefined);
    }
    if (!this.connected) throw new BrokerUnreachable();
    return this.connection!;
  }

  /** A question to a broker that has just gone would only be given up after its timeout. */
  unlessCut<Result>(question: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new BrokerUnreachable());
      this.unanswered.add(giveUp);
      void question.then(resolve, reject).finally(() => this.unanswered.delete(giveUp));
    });
  }

  /** Also for the first connection. */
  onConnection(listener: () => void): void {
    this.events.on('connected', listener);
    if (this.connected) listener();
  }

  /** Last of all: pages in hand are acknowledged and live messages are sent until then. */
  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    const connection = await this.connecting;
    await connection?.drain().catch(() => undefined);
  }

  private async connectForEver(): Promise<NatsConnection | undefined> {
    const backoff = new Backoff(100, 2_000);
    while (!this.closing.signal.aborted) {
      try {
        this.connection = await connect(this.options());
        void this.watch(this.connection);
        this.established();
        return this.connection;
      } catch (error) {
        this.logger.warn({
          msg: 'the broker cannot be reached',
          reason: error instanceof Error ? error.message : 'unknown',
        });
        await backoff.wait(this.closing.signal);
      }
    }
    return undefined;
  }

  /** Credentials may stand in the address; they never reach a log. */
  private options(): ConnectionOptions {
    const addresses = this.url.split(',').map((text) => new URL(text.trim()));
    const { username, password } = addresses[0]!;
    return {
      servers: addresses.map(({ protocol, host }) => `${protocol}//${host}`),
      name: 'funnelcast',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      pingInterval: 10_000,
      ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    };
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') {
        this.connected = false;
        for (const giveUp of this.unanswered) giveUp();
        this.logger.warn({ msg: 'the connection to the broker is gone' });
      } else if (type === 'reconnect') {
        this.established();
      }
    }
    this.connected = false;
  }

  private established(): void {
    this.connected = true;
    this.logger.log({ msg: 'connected to the broker', version: this.serverVersion });
    this.events.emit('connected');
  }
}
