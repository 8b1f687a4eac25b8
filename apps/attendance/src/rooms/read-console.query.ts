import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import type { ChatLine, QuestionCard } from '../conversations/conversation.js';
import { listChat, listQuestions } from '../conversations/list-conversation.js';
import { OfferCard } from '../offers/offer-card.entity.js';
import { type Price, priceOf } from '../offers/price.js';
import { listPolls, type PollCard } from '../polls/poll-card.js';
import { countPresent } from '../presence/count-present.js';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';
import { type AttendanceSummary, summariseAttendance } from '../settlements/summarise-attendance.js';
import { Room } from './room.entity.js';
import { type SessionCard, sessionCard } from './session-card.js';

/** Everything the presenter's console shows. */
export interface ConsoleState {
  session: SessionCard;
  present: number;
  peak: number;
  polls: PollCard[];
  questions: QuestionCard[];
  chat: ChatLine[];
  offers: { id: string; title: string; price: Price }[];
  pushedOfferId: string | null;
  offerOpenings: number;
  attendance?: AttendanceSummary;
}

@Injectable()
export class ReadConsole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ workspaceId, sessionId }: { workspaceId: string; sessionId: string }): Promise<ConsoleState> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const session = await tx.findOneBy(Session, { id: sessionId });
      if (!session) throw new SessionNotFound();
      const present = await countPresent(tx, sessionId);
      const room = await tx.findOneBy(Room, { sessionId });
      const offers = await tx.find(OfferCard, {
        where: { webinarId: session.webinarId },
        order: { id: 'ASC' },
      });
      const attendance = room?.settledAt ? await summariseAttendance(tx, sessionId) : undefined;
      return {
        session: sessionCard(session, room),
        present,
        peak: Math.max(room?.peak ?? 0, present),
        polls: await listPolls(tx, sessionId),
        questions: await listQuestions(tx, sessionId),
        chat: await listChat(tx, sessionId),
        offers: offers.map((offer) => ({ id: offer.id, title: offer.title, price: priceOf(offer) })),
        pushedOfferId: room?.pushedOfferId ?? null,
        offerOpenings: await countOfferOpenings(tx, sessionId),
        ...(attendance ? { attendance } : {}),
      };
    });
  }
}

async function countOfferOpenings(tx: Transaction, sessionId: string): Promise<number> {
  const [row] = await tx.query<{ people: number }[]>(
    'select count(distinct registration_id)::int as people from offer_opening where session_id = $1',
    [sessionId],
  );
  return row?.people ?? 0;
}
