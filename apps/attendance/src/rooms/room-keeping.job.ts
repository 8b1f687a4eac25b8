import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AttendanceConfig } from '../attendance.config.js';
import { PLANNED_END } from './planned-end.js';
import { EndForgottenSessions } from './end-forgotten-sessions.use-case.js';

const RETRY_MS = 5_000;

/**
 * Sleeps until the next forgotten session is due; while nothing is live it sleeps for good.
 */
@Injectable()
export class RoomKeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RoomKeeping.name);
  private readonly stopped = new AbortController();
  private nap = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AttendanceConfig,
    private readonly endForgottenSessions: EndForgottenSessions,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Something started: look again. */
  wake(): void {
    this.nap.abort();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    this.nap.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.nap = new AbortController();
      const wakeAt = await this.work();
      if (this.stopped.signal.aborted) return;
      await this.clock.sleepUntil(wakeAt, this.nap.signal);
    }
  }

  private async work(): Promise<Date> {
    try {
      await this.endForgottenSessions.execute();
      return (await this.nextDue()) ?? new Date(8.64e15);
    } catch (error) {
      this.logger.error('keeping the rooms failed; trying again soon', error);
      return new Date(this.clock.now().getTime() + RETRY_MS);
    }
  }

  private nextDue(): Promise<Date | null> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [row] = await tx.query<{ at: Date | null }[]>(
        `select min(${PLANNED_END}) + make_interval(mins => $1) as at
           from room join session on session.id = room.session_id
          where room.started_at is not null and room.ended_at is null`,
        [this.config.endForgottenAfterMinutes],
      );
      return row?.at ?? null;
    });
  }
}
