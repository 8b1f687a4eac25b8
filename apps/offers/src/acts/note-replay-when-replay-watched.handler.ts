import { Injectable } from '@nestjs/common';
import { type Fact, ReplayWatched } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { ContactActs } from './contact-acts.js';

/** The minutes are those of all visits so far; they only grow. */
@Injectable()
@HandlesEvent(ReplayWatched, { projection: true, independent: true })
export class NoteReplayWhenReplayWatched implements EventHandler<typeof ReplayWatched> {
  constructor(
    private readonly acts: ContactActs,
    private readonly engagements: Engagements,
  ) {}

  async handle(facts: Fact<typeof ReplayWatched>[], tx: Transaction): Promise<void> {
    await this.acts.keep(
      tx,
      facts.map(({ id, workspaceId, data: { contactId, registrationId, minutes, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: registrationId,
        kind: 'replay',
        detail: '',
        amount: minutes,
        at,
      })),
    );
    await this.engagements.merge(tx, facts, { last_activity_at: 'greatest' }, ({ data: { at } }) => ({
      last_activity_at: at,
    }));
  }
}
