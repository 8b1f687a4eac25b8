import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { type Clock, WakefulLoop } from '@funnelcast/service-kit';
import { DatabaseListener } from './database-listener.js';
import type { OwnDatabase } from './persistence.module.js';

export interface Waking {
  /** For the log. */
  name: string;
  /** Of NOTIFY: whoever makes work for the job calls there, in the same transaction. */
  channel: string;
  clock: Clock;
  database: OwnDatabase;
}

/**
 * A job over rows of its service: works while there is something, and sleeps until a commit calls or something is due.
 * It begins with the process and ends its page before the process does.
 */
export abstract class WokenJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor({ name, channel, clock, database }: Waking) {
    this.loop = new WakefulLoop(name, clock, {
      step: () => this.step(),
      next: async () => ({ at: await this.dueAt(), afterMs: null }),
    });
    this.listener = new DatabaseListener(database.url, channel, () => this.loop.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.loop.stop();
  }

  /** Does a page of work; false when there was nothing to do. */
  protected abstract step(): Promise<boolean>;

  /** When there may be something again without a call; null when only a call brings something. */
  protected abstract dueAt(): Promise<Date | null>;
}
