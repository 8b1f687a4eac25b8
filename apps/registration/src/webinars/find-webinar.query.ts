import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { WebinarNotFound } from './webinar.errors.js';
import { SESSIONS_SHOWN, type WebinarView, webinarViews } from './webinar-view.js';

/** One webinar of the member's workspace. */
@Injectable()
export class FindWebinar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, webinarId: string): Promise<WebinarView> {
    const [webinar] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      webinarViews(tx, {
        id: webinarId,
        limit: 1,
        sessions: { limit: SESSIONS_SHOWN, around: this.clock.now() },
      }),
    );
    if (!webinar) throw new WebinarNotFound();
    return webinar;
  }
}
