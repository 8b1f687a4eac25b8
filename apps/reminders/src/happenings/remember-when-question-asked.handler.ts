import { Injectable } from '@nestjs/common';
import { QuestionAsked } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Who asks is listening. */
@Injectable()
@HandlesEvent(QuestionAsked, { independent: true })
export class RememberWhenQuestionAsked implements EventHandler<typeof QuestionAsked> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof QuestionAsked>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'question-asked' as const,
        at: data.askedAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: { questionId: data.questionId },
      })),
    );
  }
}
