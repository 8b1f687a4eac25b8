import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@funnelcast/service-kit';
import { buildMail } from '../mail/build-mail.js';
import { MailProvider } from '../mail/mail-provider.js';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import type { RenderedLetter } from './letter-renderer.js';

export class TestLetterNotTaken extends DomainError {
  override readonly code = 'test-letter-not-taken';

  constructor(reason: string) {
    super(`The mail server did not take the letter: ${reason}`);
  }
}

/** The member who tries a letter, and gets it. */
export interface Tester {
  workspaceId: string;
  email: string;
  name: string;
}

/** Sends one letter to the member who asks, the way by which the real ones go. It belongs to no contact and no ledger. */
@Injectable()
export class TestMail {
  constructor(
    private readonly mailings: WorkspaceMailings,
    private readonly provider: MailProvider,
    private readonly clock: Clock,
  ) {}

  async send({ workspaceId, email, name }: Tester, { subject, text, html }: RenderedLetter): Promise<void> {
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
  }
}
