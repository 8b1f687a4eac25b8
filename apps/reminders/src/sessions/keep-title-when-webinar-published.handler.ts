import { Injectable } from '@nestjs/common';
import { type Fact, WebinarPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/** Letters speak of a webinar by its newest title, also when its sessions were planned under an older one. */
@Injectable()
@HandlesEvent(WebinarPublished, { projection: true, independent: true })
export class KeepTitleWhenWebinarPublished implements EventHandler<typeof WebinarPublished> {
  async handle(facts: Fact<typeof WebinarPublished>[], tx: Transaction): Promise<void> {
    const latest = [...new Map(facts.map((fact) => [fact.data.webinarId, fact])).values()];
    await insertRows(
      tx,
      'webinar',
      latest.map(({ workspaceId, position, data }) => ({
        id: data.webinarId,
        workspace_id: workspaceId,
        title: data.title,
        presenter_name: data.presenterName,
        presenter_email: data.presenterEmail,
        as_of: position,
      })),
      {
        onConflict: `(id) do update set
          title = excluded.title, presenter_name = excluded.presenter_name,
          presenter_email = excluded.presenter_email, as_of = excluded.as_of
          where webinar.as_of < excluded.as_of`,
      },
    );
  }
}
