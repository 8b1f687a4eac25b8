import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import type { ChatLine } from '../conversations/conversation.js';
import { listChat } from '../conversations/list-conversation.js';
import { FreshRead } from '../live/fresh-read.js';
import type { PushedOffer } from '../live/server-message.js';
import { OfferCard } from '../offers/offer-card.entity.js';
import { OfferInvitations } from '../offers/offer-invitations.js';
import { listPolls, type PollCard } from '../polls/poll-card.js';
import { countPresent } from '../presence/count-present.js';
import { Session } from '../sessions/session.entity.js';
import { Room } from './room.entity.js';
import { attendeesCard, type SessionCard, sessionCard } from './session-card.js';

interface SharedView {
  session: SessionCard;
  present: number;
  polls: PollCard[];
  chat: ChatLine[];
  offer: OfferCard | null;
}

/** The room as one attendee finds it. */
export interface AttendeeRoom {
  /** The server's time, against which the countdown runs whatever the visitor's clock says. */
  now: string;
  me: { registrationId: string; name: string };
  session: SessionCard;
  present: number;
  polls: (PollCard & { myOptionId: string | null })[];
  chat: ChatLine[];
  offer: PushedOffer | null;
}

/** What all attendees of a room see alike is read once for all who ask at the same time; only their votes are their own. */
@Injectable()
export class ReadAttendeeRoom {
  private readonly shared = new Map<string, FreshRead<SharedView>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: OfferInvitations,
  ) {}

  async execute(who: { sessionId: string; registrationId: string; name: string }): Promise<AttendeeRoom> {
    const { sessionId, registrationId, name } = who;
    const [view, myVotes] = await Promise.all([this.readShared(sessionId), this.readVotes(registrationId)]);
    return {
      now: this.clock.now().toISOString(),
      me: { registrationId, name },
      session: view.session,
      present: view.present,
      polls: view.polls.map((poll) => ({ ...poll, myOptionId: myVotes.get(poll.id) ?? null })),
      chat: view.chat,
      offer: view.offer && this.invitations.address(view.offer, registrationId),
    };
  }

  private async readShared(sessionId: string): Promise<SharedView> {
    const read =
      this.shared.get(sessionId) ??
      new FreshRead(() => this.unitOfWork.acrossWorkspaces((tx) => sharedView(tx, sessionId)));
    this.shared.set(sessionId, read);
    try {
      return await read.get();
    } finally {
      if (read.idle) this.shared.delete(sessionId);
    }
  }

  private readVotes(registrationId: string): Promise<Map<string, string>> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const votes = await tx.query<{ poll_id: string; option_id: string }[]>(
        'select poll_id, option_id from vote where registration_id = $1',
        [registrationId],
      );
      return new Map(votes.map((vote) => [vote.poll_id, vote.option_id]));
    });
  }
}

async function sharedView(tx: Transaction, sessionId: string): Promise<SharedView> {
  const session = await tx.findOneByOrFail(Session, { id: sessionId });
  const room = await tx.findOneBy(Room, { sessionId });
  const polls = await listPolls(tx, sessionId);
  return {
    session: attendeesCard(sessionCard(session, room)),
    present: await countPresent(tx, sessionId),
    polls: polls.filter(({ status }) => status !== 'draft'),
    chat: await listChat(tx, sessionId),
    offer: room?.pushedOfferId ? await tx.findOneBy(OfferCard, { id: room.pushedOfferId }) : null,
  };
}
