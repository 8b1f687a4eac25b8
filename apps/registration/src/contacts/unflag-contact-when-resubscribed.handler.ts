import { Injectable } from '@nestjs/common';
import { type Fact, Resubscribed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

/** A person who came back is shown as one who may be written to. */
@Injectable()
@HandlesEvent(Resubscribed)
export class UnflagContactWhenResubscribed implements EventHandler<typeof Resubscribed> {
  async handle(facts: Fact<typeof Resubscribed>[], tx: Transaction): Promise<void> {
    await tx.query(
      `update contact set unsubscribed_at = null
       from json_to_recordset($1::json) as fact (workspace_id uuid, contact_id uuid)
       where contact.id = fact.contact_id and contact.workspace_id = fact.workspace_id`,
      [
        JSON.stringify(
          facts.map(({ workspaceId, data }) => ({ workspace_id: workspaceId, contact_id: data.contactId })),
        ),
      ],
    );
  }
}
