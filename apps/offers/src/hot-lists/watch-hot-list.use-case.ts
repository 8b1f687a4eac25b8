import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { requireSession } from '../sessions/require-session.js';
import { HotListStreams } from './hot-list-streams.js';

/** Lets a member watch a session of their own workspace. */
@Injectable()
export class WatchHotList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly streams: HotListStreams,
  ) {}

  /** Refuses while an ordinary answer is still possible; `begin` hands the connection over. */
  async execute(workspaceId: string, sessionId: string, begin: () => ServerResponse): Promise<void> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => requireSession(tx, sessionId));
    this.streams.serve(begin(), sessionId);
  }
}
