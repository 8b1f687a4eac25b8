import { type Fact, WebinarPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { tellSessionsChanged } from './session-changes.js';

/** An edited title, presenter or video shows in every room of the webinar, without a new link for anybody. */
@Injectable()
@HandlesEvent(WebinarPublished, { projection: true })
export class RelabelRoomsWhenWebinarPublished implements EventHandler<typeof WebinarPublished> {
  async handle(facts: Fact<typeof WebinarPublished>[], tx: Transaction): Promise<void> {
    // Facts of one page come in order: the last word on a webinar counts.
    const latest = new Map(facts.map(({ data }) => [data.webinarId, data]));
    const [relabelled] = await tx.query<[{ id: string }[], number]>(
      `update session set title = webinar.title, presenter_name = webinar."presenterName",
              video_url = webinar."videoUrl"
         from json_to_recordset($1::json)
           as webinar("webinarId" uuid, title text, "presenterName" text, "videoUrl" text)
        where session.webinar_id = webinar."webinarId"
       returning session.id`,
      [JSON.stringify([...latest.values()])],
    );
    await tellSessionsChanged(
      tx,
      relabelled.map(({ id }) => id),
    );
  }
}
