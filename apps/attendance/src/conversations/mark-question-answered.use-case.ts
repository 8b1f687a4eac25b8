import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { QuestionNotFound } from './conversation.errors.js';

/** Takes a question off the presenter's list of open ones. */
@Injectable()
export class MarkQuestionAnswered {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(command: { workspaceId: string; sessionId: string; questionId: string }): Promise<void> {
    const { workspaceId, sessionId, questionId } = command;
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [, found] = await tx.query<[unknown[], number]>(
        'update question set answered_at = coalesce(answered_at, $3) where id = $1 and session_id = $2',
        [questionId, sessionId, this.clock.now()],
      );
      if (found === 0) throw new QuestionNotFound();
    });
    this.notices.toConsole(sessionId, { type: 'question-answered', questionId });
  }
}
