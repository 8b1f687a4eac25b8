import { WebinarPublished } from '@funnelcast/contracts';
import type { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import type { Webinar } from './webinar.entity.js';

/** Tells the other services what to show of a webinar. */
export function announceWebinar(outbox: Outbox, tx: Transaction, webinar: Webinar): Promise<void> {
  const { id, workspaceId, slug, title, description, presenterName, presenterEmail, videoUrl } = webinar;
  return outbox.add(tx, WebinarPublished, {
    workspaceId,
    subject: id,
    data: { webinarId: id, slug, title, description, presenterName, presenterEmail, videoUrl },
  });
}
