import { Injectable } from '@nestjs/common';
import { type Fact, PageVisited } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

interface Traffic {
  webinar_id: string;
  workspace_id: string;
  visitors: number;
}

/** Visitors stand at the mouth of the funnel; facts bring numbers, which are added up per webinar. */
@Injectable()
@HandlesEvent(PageVisited, { projection: true, independent: true })
export class AddVisitorsWhenPageVisited implements EventHandler<typeof PageVisited> {
  async handle(facts: Fact<typeof PageVisited>[], tx: Transaction): Promise<void> {
    const perWebinar = new Map<string, Traffic>();
    for (const { workspaceId, data } of facts) {
      const before = perWebinar.get(data.webinarId)?.visitors ?? 0;
      perWebinar.set(data.webinarId, {
        webinar_id: data.webinarId,
        workspace_id: workspaceId,
        visitors: before + data.visitors,
      });
    }
    await insertRows(tx, 'page_traffic', [...perWebinar.values()], {
      onConflict: '(webinar_id) do update set visitors = page_traffic.visitors + excluded.visitors',
    });
  }
}
