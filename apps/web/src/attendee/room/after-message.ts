import type { Poll, Room, RoomMessage } from './room.types';

function withPoll(room: Room, pollId: string, change: Partial<Poll>): Room {
  return { ...room, polls: room.polls.map((poll) => (poll.id === pollId ? { ...poll, ...change } : poll)) };
}

export const withVote = (room: Room, pollId: string, optionId: string): Room =>
  withPoll(room, pollId, { myOptionId: optionId });

/** The room after one live message; what arrives twice changes nothing. */
export function afterMessage(room: Room, message: Exclude<RoomMessage, { type: 'offer-changed' }>): Room {
  switch (message.type) {
    case 'snapshot':
      return message.room;
    case 'session-started': {
      const { at: startedAt, videoUrl } = message;
      return { ...room, session: { ...room.session, status: 'live', startedAt, videoUrl } };
    }
    case 'session-ended':
      return { ...room, session: { ...room.session, status: 'ended', videoUrl: null } };
    case 'session-changed':
      return { ...room, session: message.session };
    case 'poll-opened': {
      const { poll } = message;
      const others = room.polls.filter(({ id }) => id !== poll.id);
      const mine = room.polls.find(({ id }) => id === poll.id)?.myOptionId ?? null;
      return { ...room, polls: [...others, { ...poll, myOptionId: mine }] };
    }
    case 'poll-results':
      return withPoll(room, message.pollId, { options: message.options });
    case 'poll-closed':
      return withPoll(room, message.pollId, { status: 'closed' });
    case 'offer-pushed':
      return { ...room, offer: message.offer };
    case 'chat': {
      const known = room.chat.some(({ id }) => id === message.message.id);
      return known ? room : { ...room, chat: [...room.chat, message.message] };
    }
    case 'presence':
      return { ...room, present: message.present };
    default:
      return room;
  }
}
