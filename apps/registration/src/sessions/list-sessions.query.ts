import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { Webinar } from '../webinars/webinar.entity.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';
import { type SessionView, sessionViews } from './session-view.js';

/** The sessions of the member's workspace, upcoming and past, the latest first. */
@Injectable()
export class ListSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    { cursor, limit, webinarId }: PageAsked & { webinarId?: string },
  ): Promise<PageOf<SessionView>> {
    const after = readCursor(cursor, ['instant', 'uuid']);
    const sessions = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (webinarId && !(await tx.existsBy(Webinar, { id: webinarId }))) throw new WebinarNotFound();
      return sessionViews(tx, { webinarIds: webinarId ? [webinarId] : undefined, after, limit: limit + 1 });
    });
    return pageOf(sessions, limit, ({ startsAt, id }) => [startsAt, id]);
  }
}
