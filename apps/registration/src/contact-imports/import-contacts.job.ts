import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CarryOutContactImport } from './carry-out-contact-import.use-case.js';

/** Longer than a lease: by then an import whose process died is free. In real time, because processes die in it. */
const LOOK_EVERY_MS = 31_000;

/** Carries imports out one after the other: at once when one is started here, after a while when its process died. */
@Injectable()
export class ImportContacts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportContacts.name);
  private readonly stopped = new AbortController();
  private watch: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly carryOut: CarryOutContactImport) {}

  onApplicationBootstrap(): void {
    this.watch = setInterval(() => void this.wake(), LOOK_EVERY_MS).unref();
    void this.wake();
  }

  /** Resolves when nothing is left to do. */
  wake(): Promise<void> {
    this.running = this.running.then(() => this.run());
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.watch);
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    try {
      while (!signal.aborted && (await this.carryOut.execute(signal)));
    } catch (error) {
      this.logger.error('an import has paused; it goes on when its lease has run out', error);
    }
  }
}
