import { Injectable } from '@nestjs/common';
import { type Fact, QuestionAsked } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** A question counts once, by its id; its words stay with the room. */
@Injectable()
@HandlesEvent(QuestionAsked, { projection: true, independent: true })
export class NoteQuestionWhenQuestionAsked implements EventHandler<typeof QuestionAsked> {
  constructor(private readonly engagements: Engagements) {}

  async handle(facts: Fact<typeof QuestionAsked>[], tx: Transaction): Promise<void> {
    const questions = facts.map(({ workspaceId, data }) => ({
      id: data.questionId,
      workspace_id: workspaceId,
      registration_id: data.registrationId,
      asked_at: data.askedAt,
    }));
    await insertRows(tx, 'question', questions, { onConflict: 'do nothing' });
    await this.engagements.merge(tx, facts, { last_activity_at: 'greatest' }, ({ data: { askedAt } }) => ({
      last_activity_at: askedAt,
    }));
  }
}
