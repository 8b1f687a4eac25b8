import { Injectable } from '@nestjs/common';
import { type Fact, PollAnswered } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** Answers are kept word for word: they are the best reason to call. */
@Injectable()
@HandlesEvent(PollAnswered, { projection: true, independent: true })
export class NoteAnswerWhenPollAnswered implements EventHandler<typeof PollAnswered> {
  constructor(private readonly engagements: Engagements) {}

  async handle(facts: Fact<typeof PollAnswered>[], tx: Transaction): Promise<void> {
    const answers = facts.map(({ workspaceId, data }) => ({
      registration_id: data.registrationId,
      poll_id: data.pollId,
      workspace_id: workspaceId,
      question: data.question,
      answer: data.optionText,
      answered_at: data.answeredAt,
    }));
    await insertRows(tx, 'poll_answer', answers, { onConflict: 'do nothing' });
    await this.engagements.merge(tx, facts, { last_activity_at: 'greatest' }, ({ data: { answeredAt } }) => ({
      last_activity_at: answeredAt,
    }));
  }
}
