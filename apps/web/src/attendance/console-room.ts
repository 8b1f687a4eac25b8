import type { ConsoleMessage, ConsoleRoom, Poll } from './types';

/** Adds an item at the end, or puts the newer one in its place: a message may arrive twice. */
function withItem<Item extends { id: string }>(items: Item[], item: Item): Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((known) => (known.id === item.id ? item : known))
    : [...items, item];
}

function withPoll(room: ConsoleRoom, pollId: string, change: Partial<Poll>): ConsoleRoom {
  return { ...room, polls: room.polls.map((poll) => (poll.id === pollId ? { ...poll, ...change } : poll)) };
}

/** The room after one live message. */
export function afterMessage(room: ConsoleRoom, message: ConsoleMessage): ConsoleRoom {
  switch (message.type) {
    case 'snapshot':
      return message.room;
    case 'session-started':
      return { ...room, session: { ...room.session, status: 'live', startedAt: message.at } };
    case 'session-ended':
      return { ...room, session: { ...room.session, status: 'ended', endedAt: message.at } };
    case 'session-changed':
      return { ...room, session: message.session };
    case 'poll-prepared':
    case 'poll-opened':
      return { ...room, polls: withItem(room.polls, message.poll) };
    case 'poll-results':
      return withPoll(room, message.pollId, { options: message.options });
    case 'poll-closed':
      return withPoll(room, message.pollId, { status: 'closed' });
    case 'chat':
      return { ...room, chat: withItem(room.chat, message.message) };
    case 'question':
      return { ...room, questions: withItem(room.questions, message.question) };
    case 'question-answered':
    case 'question-reopened': {
      const { questionId, type } = message;
      const questions = room.questions.map((question) =>
        question.id === questionId ? { ...question, answered: type === 'question-answered' } : question,
      );
      return { ...room, questions };
    }
    case 'offer-pushed':
      return { ...room, pushedOfferId: message.offerId };
    case 'presence':
      return { ...room, present: message.present, peak: Math.max(room.peak, message.present) };
    default:
      return room;
  }
}
