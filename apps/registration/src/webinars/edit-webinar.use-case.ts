import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { UnknownTimeZone } from '../sessions/session.errors.js';
import { ianaZone } from '../sessions/time-zone.policy.js';
import { announceWebinar } from './announce-webinar.js';
import { requirePictures } from './require-pictures.js';
import { Webinar, type WebinarCard } from './webinar.entity.js';
import { WebinarNotFound } from './webinar.errors.js';

export interface EditWebinarCommand {
  workspaceId: string;
  webinarId: string;
  changes: Partial<WebinarCard>;
}

/** Changes what is shown of a webinar; links that were sent stay good. */
@Injectable()
export class EditWebinar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  execute({ workspaceId, webinarId, changes }: EditWebinarCommand): Promise<void> {
    const { timeZone, ...rest } = changes;
    const zone = timeZone === undefined ? undefined : ianaZone(timeZone);
    if (zone === null) throw new UnknownTimeZone();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const webinar = await tx.findOne(Webinar, {
        where: { id: webinarId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!webinar) throw new WebinarNotFound();
      await requirePictures(tx, changes);
      if (!webinar.edit(zone === undefined ? rest : { ...rest, timeZone: zone })) return;
      await tx.save(webinar);
      await announceWebinar(this.outbox, tx, webinar);
    });
  }
}
