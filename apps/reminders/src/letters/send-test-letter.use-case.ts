import { Injectable } from '@nestjs/common';
import { PreviewStep } from '../sequences/preview-step.query.js';
import { type Tester, TestMail } from './test-mail.js';

/** Sends one letter of the ladder with made-up details to the member who asks. */
@Injectable()
export class SendTestLetter {
  constructor(
    private readonly previewStep: PreviewStep,
    private readonly testMail: TestMail,
  ) {}

  async execute(
    tester: Tester,
    sequenceId: string,
    wanted: { stepKey: string; language?: string; subject?: string; body?: string },
  ): Promise<{ to: string; subject: string }> {
    const letter = await this.previewStep.execute(tester.workspaceId, sequenceId, wanted);
    await this.testMail.send(tester, letter);
    return { to: tester.email, subject: letter.subject };
  }
}
