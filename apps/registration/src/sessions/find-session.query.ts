import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { SessionNotFound } from './session.errors.js';
import { type SessionView, sessionViews } from './session-view.js';

/** One session of the member's workspace. */
@Injectable()
export class FindSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, id: string): Promise<SessionView> {
    const [session] = await this.unitOfWork.inWorkspace(workspaceId, (tx) => sessionViews(tx, { ids: [id] }));
    if (!session) throw new SessionNotFound();
    return session;
  }
}
