import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AttendanceConfig } from '../attendance.config.js';
import { RoomNotices } from '../live/room-notices.js';
import { AnnounceDepartures } from './announce-departures.use-case.js';
import { CloseOrphanedSpans } from './close-orphaned-spans.use-case.js';
import { HOST_BEAT_MS } from './host-liveness.js';
import { PresenceWatch } from './presence-watch.js';

/** A process that was killed seconds before this one started is known to be dead by then. */
const SECOND_LOOK_MS = 50_000;
const BEATS_PER_PROBE = 2;

/**
 * The pulse of the rooms in real time, because sockets live and die in real time: it runs while this process holds
 * connections or departures to announce, and not otherwise.
 */
@Injectable()
export class RoomWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RoomWatch.name);
  private readonly departed = new Map<string, number>();
  private beat: NodeJS.Timeout | undefined;
  private sweep: NodeJS.Timeout | undefined;
  private secondLook: NodeJS.Timeout | undefined;
  private beats = 0;
  private stopped = false;
  private busy: Promise<void> = Promise.resolve();

  constructor(
    private readonly watch: PresenceWatch,
    private readonly closeOrphanedSpans: CloseOrphanedSpans,
    private readonly announceDepartures: AnnounceDepartures,
    private readonly notices: RoomNotices,
    private readonly config: AttendanceConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.secondLook = setTimeout(() => this.run(() => this.lookAfterTheDead()), SECOND_LOOK_MS).unref();
    this.run(() => this.lookAfterTheDead());
  }

  /** Somebody came in. */
  begin(sessionId: string): void {
    this.notices.presenceChanged(sessionId);
    this.beat ??= setInterval(() => this.run(() => this.pulse()), HOST_BEAT_MS).unref();
  }

  /** Nobody is connected any more. */
  rest(): void {
    clearInterval(this.beat);
    this.beat = undefined;
  }

  /** Announced after a little while: who only reloaded the page has not left. */
  noteDeparture({ registrationId, sessionId }: { registrationId: string; sessionId: string }): void {
    this.notices.presenceChanged(sessionId);
    this.departed.set(registrationId, performance.now());
    this.planSweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.rest();
    clearTimeout(this.sweep);
    clearTimeout(this.secondLook);
    await this.busy;
  }

  private planSweep(): void {
    if (this.stopped) return;
    this.sweep ??= setTimeout(() => {
      this.sweep = undefined;
      this.run(() => this.announceDeparted());
    }, this.config.leaveGraceSeconds * 1000);
  }

  private async announceDeparted(): Promise<void> {
    const until = performance.now() - this.config.leaveGraceSeconds * 1000;
    // A timer may fire a millisecond early.
    const ripe = [...this.departed].filter(([, at]) => at <= until + 5).map(([id]) => id);
    for (const id of ripe) this.departed.delete(id);
    if (this.departed.size > 0) this.planSweep();
    if (ripe.length === 0) return;
    try {
      await this.announce(ripe);
    } catch (error) {
      for (const id of ripe) this.departed.set(id, performance.now());
      this.planSweep();
      throw error;
    }
  }

  private async pulse(): Promise<void> {
    await this.watch.recordLife();
    this.beats += 1;
    if (this.beats % BEATS_PER_PROBE === 0) this.watch.probe();
    const orphaned = await this.closeOrphanedSpans.execute();
    if (orphaned.length > 0) await this.announce(orphaned);
  }

  private async lookAfterTheDead(): Promise<void> {
    await this.closeOrphanedSpans.execute();
    await this.announce(null);
  }

  private async announce(registrationIds: string[] | null): Promise<void> {
    for (const sessionId of await this.announceDepartures.execute(registrationIds)) {
      this.notices.presenceChanged(sessionId);
    }
  }

  /** One after the other: two looks at the same people at once would only wait for each other. */
  private run(work: () => Promise<void>): void {
    this.busy = this.busy.then(async () => {
      if (this.stopped) return;
      await work().catch((error: unknown) => this.logger.error('watching over the rooms failed', error));
    });
  }
}
