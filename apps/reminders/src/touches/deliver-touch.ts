import { Injectable } from '@nestjs/common';
import { Clock } from '@funnelcast/service-kit';
import { LetterRefused } from '../letters/letter.errors.js';
import { DeliverLetter } from './deliver-letter.js';
import { DeliverOnChannel } from './deliver-on-channel.js';
import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './outcome.js';
import { plannedAnew, waitsUntil } from './sending-time.policy.js';

/** Tries to get one touch to its person; whatever goes wrong is this touch's outcome and nobody else's. */
@Injectable()
export class DeliverTouch {
  constructor(
    private readonly letters: DeliverLetter,
    private readonly channels: DeliverOnChannel,
    private readonly clock: Clock,
  ) {}

  async execute(touch: LeasedTouch): Promise<Outcome> {
    try {
      const now = this.clock.now();
      const plan = plannedAnew(touch, now);
      if (plan?.dueAt && plan.dueAt > now) return { kind: 'moved', at: plan.dueAt };
      if (plan && plan.expiresAt <= now) return { kind: 'stale' };
      return await this.deliver(
        plan ? { ...touch, expires_at: plan.expiresAt, late: plan.late } : touch,
        now,
      );
    } catch (error) {
      const reason = error instanceof LetterRefused ? error.reason : `message: ${String(error)}`;
      return { kind: 'failed', reason, suppress: false };
    }
  }

  private async deliver(touch: LeasedTouch, now: Date): Promise<Outcome> {
    const at = waitsUntil(touch, now);
    if (at) return { kind: 'waits', reason: 'bad-hour', at };
    return touch.channel === 'email' ? this.letters.execute(touch) : this.channels.execute(touch);
  }
}
