import { Injectable } from '@nestjs/common';
import { Clock } from '@funnelcast/service-kit';
import { LetterRefused } from '../letters/letter.errors.js';
import { WriteLetter } from '../letters/write-letter.js';
import { type Delivery, retryDelaySeconds } from '../mail/delivery.policy.js';
import { MailProvider } from '../mail/mail-provider.js';
import { type WorkspaceMailing, WorkspaceMailings } from '../mail/workspace-mailings.js';
import { type Postponement, SendingAllowance } from '../sending-domains/sending-allowance.js';
import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './outcome.js';
import { byDay } from './sending-time.policy.js';

/** Tries to get one letter to its person by the workspace’s own sender, at its pace. */
@Injectable()
export class DeliverLetter {
  constructor(
    private readonly writeLetter: WriteLetter,
    private readonly provider: MailProvider,
    private readonly mailings: WorkspaceMailings,
    private readonly allowance: SendingAllowance,
    private readonly clock: Clock,
  ) {}

  async execute(touch: LeasedTouch): Promise<Outcome> {
    let mailing: WorkspaceMailing;
    let postponed: Postponement | undefined;
    try {
      mailing = await this.mailings.of(touch.workspace_id);
      postponed = mailing.pace && (await this.allowance.take(mailing.pace, isUrgent(touch)));
    } catch (error) {
      // Nothing was tried yet, and it is not the letter's fault.
      return { kind: 'retry', reason: `sender: ${String(error)}`, at: this.later(touch.attempts) };
    }
    if (postponed) {
      const { reason, until } = postponed;
      const hasHours = mailing.pace?.window || isUrgent(touch);
      return { kind: 'waits', reason, at: hasHours ? until : byDay(touch, until) };
    }
    const outcome = await this.attempt(touch, mailing);
    if (outcome.kind !== 'sent') await this.allowance.giveBack(mailing.pace).catch(() => undefined);
    return outcome;
  }

  private async attempt(touch: LeasedTouch, mailing: WorkspaceMailing): Promise<Outcome> {
    try {
      const { mail, presentedOffer } = await this.writeLetter.execute(touch, mailing);
      const refusal = await this.provider.deliver(mail, mailing);
      return refusal ? this.outcomeOf(refusal, touch) : { kind: 'sent', presentedOffer };
    } catch (error) {
      const reason = error instanceof LetterRefused ? error.reason : `letter: ${String(error)}`;
      return { kind: 'failed', reason, suppress: false };
    }
  }

  private outcomeOf(refusal: Delivery, touch: LeasedTouch): Outcome {
    const { kind, reason } = refusal;
    switch (kind) {
      case 'permanent':
        return { kind: 'failed', reason, suppress: refusal.suppress };
      case 'transient':
        return { kind: 'retry', reason, at: this.later(touch.attempts) };
      case 'provider-down':
        return { kind: 'released', reason };
    }
  }

  private later(attempts: number): Date {
    return new Date(this.clock.now().getTime() + retryDelaySeconds(attempts) * 1000);
  }
}

/** What answers a person's own act, or tells that a plan has changed. */
function isUrgent({ notice, template_key }: LeasedTouch): boolean {
  return notice !== null || template_key === 'confirmation';
}
