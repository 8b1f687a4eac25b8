import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { SESSIONS_LISTED, type WebinarView, webinarViews } from './webinar-view.js';

/** The webinars of the member's workspace, newest first. */
@Injectable()
export class ListWebinars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    workspaceId: string,
    { cursor, limit, search }: PageAsked & { search?: string },
  ): Promise<PageOf<WebinarView>> {
    const [before = null] = readCursor(cursor, ['uuid']) ?? [];
    const webinars = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      webinarViews(tx, {
        before,
        search,
        limit: limit + 1,
        sessions: { limit: SESSIONS_LISTED, around: this.clock.now() },
      }),
    );
    return pageOf(webinars, limit, ({ id }) => [id]);
  }
}
