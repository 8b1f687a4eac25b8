import { type Fact, SessionScheduled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';

/** Keeps the dated runs that have a room. */
@Injectable()
@HandlesEvent(SessionScheduled, { projection: true })
export class OpenRoomWhenSessionScheduled implements EventHandler<typeof SessionScheduled> {
  async handle(facts: Fact<typeof SessionScheduled>[], tx: Transaction): Promise<void> {
    const rows = facts.map(({ workspaceId, data }) => ({
      id: data.sessionId,
      workspace_id: workspaceId,
      webinar_id: data.webinarId,
      title: data.title,
      presenter_name: data.presenterName,
      video_url: data.videoUrl,
      starts_at: data.startsAt,
      duration_minutes: data.durationMinutes,
      revision: data.revision,
      cancelled: false,
    }));
    await insertRows(tx, 'session', rows, { onConflict: 'do nothing' });
  }
}
