import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AnnounceAttendance } from './announce-attendance.use-case.js';

const RETRY_MS = 5_000;
/** From within a transaction: what is to be told is not committed yet. */
const SOON_MS = 1_000;

/**
 * Tells what is settled beside the request that settled it, so that a presenter does not wait for a hundred thousand
 * facts. It begins at the start with what a killed process left untold, and does not give up.
 */
@Injectable()
export class AttendanceAnnouncements implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AttendanceAnnouncements.name);
  private running: Promise<void> = Promise.resolve();
  private later: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly announceAttendance: AnnounceAttendance) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  wake(): void {
    this.running = this.running.then(() => this.announce());
  }

  wakeSoon(): void {
    this.wakeIn(SOON_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.later);
    await this.running;
  }

  private async announce(): Promise<void> {
    if (this.stopped) return;
    try {
      await this.announceAttendance.execute(() => this.stopped);
    } catch (error) {
      this.logger.error('announcing who attended failed; trying again soon', error);
      this.wakeIn(RETRY_MS);
    }
  }

  private wakeIn(ms: number): void {
    clearTimeout(this.later);
    if (!this.stopped) this.later = setTimeout(() => this.wake(), ms);
  }
}
