import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { AdvisoryLock, DatabaseListener, type OwnDatabase } from '@funnelcast/persistence';
import { Backoff } from '../backoff.js';
import type { FactLogPartitions } from './fact-log-partitions.js';
import { channelOf } from './outbox.js';
import type { OutboxRelay } from './outbox-relay.js';

const MAINTENANCE_MS = 3_600_000;
/** A round costs about the same for one fact as for a hundred; while commits keep coming, rounds are this far apart. */
const ROUND_MS = 50;

/**
 * Keeps one relay per service at work, however many copies run: the others wait for the lock inside PostgreSQL. The one
 * that has it sleeps until a commit wakes it.
 */
export class RelayShift {
  private readonly logger = new Logger('Relay');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private pending = false;
  private wakeUp: () => void = () => undefined;
  private holdsLock = false;

  constructor(
    private readonly database: OwnDatabase,
    private readonly relay: OutboxRelay,
    private readonly partitions: FactLogPartitions,
  ) {}

  get atWork(): boolean {
    return this.holdsLock;
  }

  start(): void {
    this.running = this.untilStopped();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private wake(): void {
    this.pending = true;
    this.wakeUp();
  }

  private async untilStopped(): Promise<void> {
    const { schema, url } = this.database;
    const backoff = new Backoff(100);
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const lock = await AdvisoryLock.acquire(url, `relay ${schema}`, signal);
        this.holdsLock = true;
        backoff.reset();
        await this.workAndRelease(lock);
      } catch (error) {
        if (!signal.aborted) this.complain('the relay has no lock', error);
      } finally {
        this.holdsLock = false;
      }
      await backoff.wait(signal);
    }
  }

  private async workAndRelease(lock: AdvisoryLock): Promise<void> {
    try {
      await this.work(lock);
    } finally {
      await lock.release();
    }
  }

  private async work(lock: AdvisoryLock): Promise<void> {
    let lost = false;
    void lock.lost.then(() => {
      lost = true;
      this.wake();
    });
    const listener = new DatabaseListener(this.database.url, channelOf(this.database.schema), () =>
      this.wake(),
    );
    const maintenance = setInterval(() => this.maintain(), MAINTENANCE_MS);
    try {
      await this.partitions.maintain();
      await listener.open();
      await this.publishUntil(() => lost || this.stopping.signal.aborted);
    } finally {
      clearInterval(maintenance);
      await listener.close();
    }
  }

  private async publishUntil(over: () => boolean): Promise<void> {
    const backoff = new Backoff();
    let begun = false;
    while (!over()) {
      this.pending = false;
      try {
        if (!begun) await this.relay.begin();
        begun = true;
        const began = performance.now();
        while (!over() && (await this.relay.publishPending()) > 0);
        backoff.reset();
        if (!this.pending) await this.relay.rest();
        if (!this.pending) await new Promise<void>((resolve) => (this.wakeUp = resolve));
        // After a rest longer than that, the first fact does not wait at all.
        await pause(began + ROUND_MS - performance.now());
      } catch (error) {
        this.complain('facts wait in the outbox', error);
        await backoff.wait(this.stopping.signal);
      }
    }
  }

  private maintain(): void {
    this.partitions
      .maintain()
      .catch((error: unknown) => this.complain('partitions were not maintained', error));
  }

  private complain(msg: string, error: unknown): void {
    this.logger.warn({
      msg,
      service: this.database.schema,
      reason: error instanceof Error ? error.message : 'unknown',
    });
  }
}
