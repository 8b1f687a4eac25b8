import { Injectable } from '@nestjs/common';
import { type Fact, TaskCompleted } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** A call that a sequence asked for. Those of the hand-off are in the table of calls already. */
@Injectable()
@HandlesEvent(TaskCompleted, { projection: true, independent: true })
export class NoteCallWhenTaskCompleted implements EventHandler<typeof TaskCompleted> {
  constructor(private readonly acts: ContactActs) {}

  async handle(facts: Fact<typeof TaskCompleted>[], tx: Transaction): Promise<void> {
    const calls = facts.filter(({ data }) => data.kind === 'call');
    await this.acts.note(
      tx,
      calls.map(({ id, workspaceId, data: { contactId, outcome, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'call',
        detail: outcome,
        amount: null,
        at,
      })),
    );
  }
}
