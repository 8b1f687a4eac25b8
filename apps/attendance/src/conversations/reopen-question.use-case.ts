import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { QuestionNotFound } from './conversation.errors.js';

/** Puts a question back on the presenter's list: it was taken off by mistake. */
@Injectable()
export class ReopenQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: RoomNotices,
  ) {}

  async execute(command: { workspaceId: string; sessionId: string; questionId: string }): Promise<void> {
    const { workspaceId, sessionId, questionId } = command;
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [, found] = await tx.query<[unknown[], number]>(
        'update question set answered_at = null where id = $1 and session_id = $2',
        [questionId, sessionId],
      );
      if (found === 0) throw new QuestionNotFound();
    });
    this.notices.toConsole(sessionId, { type: 'question-reopened', questionId });
  }
}
