import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { crashPoint } from '@funnelcast/persistence';
import { Clock, metrics, WakefulLoop } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import type { LeasedPage } from './lease-due-touches.js';
import { LEASE_SECONDS, LEASED } from './lease-statements.js';
import { DeliveryQueue } from './delivery-queue.js';
import { nextPageSize } from './page-size.policy.js';
import { SendingParts } from './sending-parts.js';

const FIRST_PAGE = 200;
/** Pages in hand at a time: one that is sent, one that is recorded, and one that is leased meanwhile. */
const LANES = 3;
/** The timeouts of one delivery add up to less; nothing is begun when the lease might end before the attempt does. */
const LONGEST_DELIVERY_SECONDS = 30;
const LAST_START_MS = (LEASE_SECONDS - LONGEST_DELIVERY_SECONDS) * 1000;
const SHORTEST_WAIT_MS = 250;

const NEXT_READY = `
  select
    (select min(ready_at) from touch where state = 'pending' and ready_at < 'infinity' and id not in ${LEASED}) as at,
    (select extract(epoch from min(leased_until) - now()) * 1000 from touch_lease) as after`;

/** Sends what is due: leases a page, delivers it over several connections, and writes down each outcome. */
@Injectable()
export class SendDueTouches implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SendDueTouches.name);
  /** The leases of the pages that are not through yet. */
  private readonly inHand = new Set<string>();
  private readonly stopping = new AbortController();
  private readonly loops: WakefulLoop[];
  private readonly skips = metrics.counter('touches_skipped_total', 'Touches stopped at the last gate', [
    'reason',
  ]);
  private readonly queue: DeliveryQueue;
  private pageSize = FIRST_PAGE;
  private forget: (() => void) | undefined;

  constructor(
    private readonly parts: SendingParts,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {
    this.queue = new DeliveryQueue(parts.width, (touch) => parts.deliver.execute(touch));
    this.loops = Array.from(
      { length: LANES },
      (_, lane) =>
        new WakefulLoop(`send ${lane}`, clock, { step: () => this.sendPage(), next: () => this.next() }),
    );
  }

  onApplicationBootstrap(): void {
    this.forget = this.signal.listen(() => this.loops.forEach((loop) => loop.wake()));
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.forget?.();
    this.stopping.abort();
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async sendPage(): Promise<boolean> {
    const { lease, domain } = this.parts;
    const page = await lease.execute(this.clock.now(), this.pageSize, domain, [...this.inHand]);
    if (page.judged === 0) return false;
    crashPoint('touch.leased-not-sent');
    this.tellSkipped(page.skipped);
    if (page.touches.length > 0) await this.deliver(page);
    return true;
  }

  private tellSkipped(skipped: Record<string, number>): void {
    if (Object.keys(skipped).length === 0) return;
    this.logger.log({ msg: 'touches skipped', ...skipped });
    for (const [reason, count] of Object.entries(skipped)) this.skips.inc({ reason }, count);
  }

  private async deliver({ id, touches }: LeasedPage): Promise<void> {
    const startedAt = performance.now();
    const recording: Promise<void>[] = [];
    let trouble: string | undefined;
    this.inHand.add(id);
    const sent = this.queue.execute({
      touches,
      reasonToStop: () => trouble ?? this.reasonToStop(startedAt),
      ended: (touch, outcome, tried) => {
        if (tried && outcome.kind === 'released') trouble ??= outcome.reason;
        if (outcome.kind === 'stale') this.skips.inc({ reason: 'stale' });
        recording.push(this.parts.record.execute(touch, outcome, this.stopping.signal));
      },
    });
    try {
      await sent;
      if (touches.length === this.pageSize)
        this.pageSize = nextPageSize(this.pageSize, performance.now() - startedAt);
    } finally {
      await Promise.allSettled(recording);
      this.inHand.delete(id);
    }
    await Promise.all(recording);
    // Not after a fault: what threw stays leased until the time is over, or it would be tried again at once.
    await this.parts.lease.end(id);
    // The loop waits longer each time, and says so; the touches wait in the table.
    if (trouble) throw new Error(`the mail provider cannot be used: ${trouble}`);
  }

  private reasonToStop(startedAt: number): string | undefined {
    if (this.stopping.signal.aborted) return 'shutting down';
    return performance.now() - startedAt > LAST_START_MS ? 'the page took too long' : undefined;
  }

  private async next(): Promise<{ at: Date | null; afterMs: number | null }> {
    const [row] = await this.parts.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null; after: string | null }[]>(NEXT_READY),
    );
    const after = row?.after ?? null;
    return {
      at: row?.at ?? null,
      afterMs: after === null ? null : Math.max(Number(after), SHORTEST_WAIT_MS),
    };
  }
}
