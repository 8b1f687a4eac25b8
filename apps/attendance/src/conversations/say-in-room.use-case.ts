import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { RoomNotices } from '../live/room-notices.js';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';
import { assertRoomOpen } from './assert-room-open.js';
import type { ChatLine } from './conversation.js';

interface SayInRoomCommand {
  workspaceId: string;
  sessionId: string;
  name: string;
  text: string;
  /** Null for the presenter's side. */
  registrationId: string | null;
}

/** Says something to everybody in the room; what the presenter's side says is marked. */
@Injectable()
export class SayInRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: RoomNotices,
  ) {}

  async execute({ workspaceId, sessionId, name, text, registrationId }: SayInRoomCommand): Promise<ChatLine> {
    const line: ChatLine = {
      id: newId(),
      name,
      text,
      at: this.clock.now().toISOString(),
      role: registrationId === null ? 'host' : 'attendee',
    };
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await tx.existsBy(Session, { id: sessionId }))) throw new SessionNotFound();
      await assertRoomOpen(tx, sessionId);
      const { at: sent_at, ...said } = line;
      await insertRows(tx, 'chat_message', [
        {
          ...said,
          sent_at,
          workspace_id: workspaceId,
          session_id: sessionId,
          registration_id: registrationId,
        },
      ]);
    });
    this.notices.toEveryone(sessionId, { type: 'chat', message: line });
    return line;
  }
}
