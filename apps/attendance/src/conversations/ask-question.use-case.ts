import { QuestionAsked } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import type { AttendeeOccupant } from '../live/occupant.js';
import { RoomNotices } from '../live/room-notices.js';
import { assertRoomOpen } from './assert-room-open.js';

/** Puts a question before the presenter; the others in the room do not see it. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute(who: AttendeeOccupant, text: string): Promise<void> {
    const { workspaceId, sessionId, webinarId, registrationId, contactId, name, correlationId } = who;
    const id = newId();
    const askedAt = this.clock.now().toISOString();
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertRoomOpen(tx, sessionId);
      await insertRows(tx, 'question', [
        {
          id,
          workspace_id: workspaceId,
          session_id: sessionId,
          registration_id: registrationId,
          name,
          text,
          asked_at: askedAt,
        },
      ]);
      await this.outbox.add(tx, QuestionAsked, {
        workspaceId,
        subject: id,
        correlationId,
        data: { questionId: id, sessionId, webinarId, registrationId, contactId, text, askedAt },
      });
    });
    this.notices.toConsole(sessionId, {
      type: 'question',
      question: { id, name, text, at: askedAt, answered: false },
    });
  }
}
