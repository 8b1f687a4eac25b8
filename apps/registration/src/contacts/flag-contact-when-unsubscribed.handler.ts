import { Injectable } from '@nestjs/common';
import { type Fact, Unsubscribed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

/** Shows members who may not be written to any more; reminders itself keeps the letters back. */
@Injectable()
@HandlesEvent(Unsubscribed)
export class FlagContactWhenUnsubscribed implements EventHandler<typeof Unsubscribed> {
  async handle(facts: Fact<typeof Unsubscribed>[], tx: Transaction): Promise<void> {
    await tx.query(
      `update contact set unsubscribed_at = fact.at
       from json_to_recordset($1::json) as fact (workspace_id uuid, contact_id uuid, at timestamptz)
       where contact.id = fact.contact_id and contact.workspace_id = fact.workspace_id`,
      [
        JSON.stringify(
          facts.map(({ workspaceId, data }) => ({
            workspace_id: workspaceId,
            contact_id: data.contactId,
            at: data.at,
          })),
        ),
      ],
    );
  }
}
