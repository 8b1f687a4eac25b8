import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@funnelcast/service-kit';
import { buildMail } from '../mail/build-mail.js';
import { MailProvider } from '../mail/mail-provider.js';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import { PreviewStep } from '../sequences/preview-step.query.js';

export class TestLetterNotTaken extends DomainError {
  override readonly code = 'test-letter-not-taken';

  constructor(reason: string) {
    super(`The mail server did not take the letter: ${reason}`);
  }
}

/** Sends one letter with made-up details to the member who asks, the way by which the real ones go. */
@Injectable()
export class SendTestLetter {
  constructor(
    private readonly previewStep: PreviewStep,
    private readonly mailings: WorkspaceMailings,
    private readonly provider: MailProvider,
    private readonly clock: Clock,
  ) {}

  async execute(
    { workspaceId, email, name }: { workspaceId: string; email: string; name: string },
    sequenceId: string,
    wanted: { stepKey: string; language?: string; subject?: string; body?: string },
  ): Promise<{ to: string; subject: string }> {
    const { subject, text, html } = await this.previewStep.execute(workspaceId, sequenceId, wanted);
    const { sender, dkim, ownSender } = await this.mailings.of(workspaceId);
    const refusal = await this.provider.deliver(
      await buildMail({
        from: { name: sender.name, address: sender.address },
        to: { name, address: email },
        messageId: `<test-${randomUUID()}@${sender.domain}>`,
        date: this.clock.now(),
        headers: { 'Auto-Submitted': 'auto-generated' },
        subject,
        text,
        html,
        dkim,
      }),
      { ownSender },
    );
    if (refusal) throw new TestLetterNotTaken(refusal.reason);
    return { to: email, subject };
  }
}
