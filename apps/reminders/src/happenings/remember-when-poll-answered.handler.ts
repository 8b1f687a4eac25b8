import { Injectable } from '@nestjs/common';
import { PollAnswered } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Answers qualify: they choose what a person hears next. */
@Injectable()
@HandlesEvent(PollAnswered, { independent: true })
export class RememberWhenPollAnswered implements EventHandler<typeof PollAnswered> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof PollAnswered>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'poll-answered' as const,
        at: data.answeredAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: {
          pollId: data.pollId,
          optionId: data.optionId,
          question: data.question,
          answer: data.optionText,
        },
      })),
    );
  }
}
