import type { Session } from '../sessions/session.entity.js';
import { type Room, type RoomStatus, statusOf } from './room.entity.js';

/** The session as the room shows it; before the start it says when that is, for the countdown. */
export interface SessionCard {
  id: string;
  webinarId: string;
  title: string;
  presenterName: string;
  startsAt: string;
  durationMinutes: number;
  status: RoomStatus;
  cancelled: boolean;
  startedAt: string | null;
  endedAt: string | null;
  videoUrl: string | null;
}

/** The video is not handed out before its time. */
export function attendeesCard(card: SessionCard): SessionCard {
  return { ...card, videoUrl: card.status === 'live' ? card.videoUrl : null };
}

export function sessionCard(session: Session, room: Room | null): SessionCard {
  return {
    id: session.id,
    webinarId: session.webinarId,
    title: session.title,
    presenterName: session.presenterName,
    startsAt: session.startsAt.toISOString(),
    durationMinutes: session.durationMinutes,
    status: statusOf(room),
    cancelled: session.cancelled,
    startedAt: room?.startedAt?.toISOString() ?? null,
    endedAt: room?.endedAt?.toISOString() ?? null,
    videoUrl: session.videoUrl,
  };
}
