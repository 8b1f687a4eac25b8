import { Injectable } from '@nestjs/common';
import { Clock } from '@funnelcast/service-kit';
import { LetterRefused } from '../letters/letter.errors.js';
import { WriteLetter } from '../letters/write-letter.js';
import { retryDelaySeconds } from '../mail/delivery.policy.js';
import { MailProvider } from '../mail/mail-provider.js';
import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './record-outcomes.js';

/** Tries to get one touch to its person; whatever goes wrong is this touch's outcome and nobody else's. */
@Injectable()
export class DeliverTouch {
  constructor(
    private readonly writeLetter: WriteLetter,
    private readonly provider: MailProvider,
    private readonly clock: Clock,
  ) {}

  async execute(touch: LeasedTouch): Promise<Outcome> {
    try {
      const { mail, presentedOffer } = await this.writeLetter.execute(touch);
      const refusal = await this.provider.deliver(mail);
      switch (refusal?.kind) {
        case undefined:
          return { kind: 'sent', presentedOffer };
        case 'permanent':
          return { kind: 'failed', reason: refusal.reason, suppress: refusal.suppress };
        case 'transient':
          return { kind: 'retry', reason: refusal.reason, at: this.later(touch.attempts) };
        case 'provider-down':
          return { kind: 'released', reason: refusal.reason };
      }
    } catch (error) {
      const reason = error instanceof LetterRefused ? error.reason : `letter: ${String(error)}`;
      return { kind: 'failed', reason, suppress: false };
    }
  }

  private later(attempts: number): Date {
    return new Date(this.clock.now().getTime() + retryDelaySeconds(attempts) * 1000);
  }
}
