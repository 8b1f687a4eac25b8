import { Injectable } from '@nestjs/common';
import { type Fact, WebinarPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/** An offer can be made for webinars that this service has heard of, and for no others. */
@Injectable()
@HandlesEvent(WebinarPublished, { projection: true })
export class KnowWebinarWhenWebinarPublished implements EventHandler<typeof WebinarPublished> {
  async handle(facts: Fact<typeof WebinarPublished>[], tx: Transaction): Promise<void> {
    const latest = new Map(facts.map((fact) => [fact.data.webinarId, fact]));
    const rows = [...latest.values()].map(({ workspaceId, data: { webinarId, title } }) => ({
      id: webinarId,
      workspace_id: workspaceId,
      title,
    }));
    await insertRows(tx, 'webinar', rows, { onConflict: '(id) do update set title = excluded.title' });
  }
}
