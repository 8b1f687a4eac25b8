import type { ChatLine, QuestionCard } from '../conversations/conversation.js';
import type { SessionCard } from '../rooms/session-card.js';
import type { Price } from '../offers/price.js';
import type { OptionCard, PollCard } from '../polls/poll-card.js';

/** The offer as one attendee sees it: the address is personal. */
export interface PushedOffer {
  id: string;
  title: string;
  description: string;
  price: Price;
  url: string;
}

/** What everybody in a room may be told. */
export type RoomMessage =
  | { type: 'session-started'; at: string; videoUrl: string | null }
  | { type: 'session-ended'; at: string }
  | { type: 'session-changed'; session: SessionCard }
  | { type: 'poll-opened'; poll: PollCard }
  | { type: 'poll-results'; pollId: string; options: OptionCard[] }
  | { type: 'poll-closed'; pollId: string }
  | { type: 'chat'; message: ChatLine }
  | { type: 'presence'; present: number };

/** What only the presenter is told. */
export type ConsoleMessage =
  | { type: 'poll-prepared'; poll: PollCard }
  | { type: 'question'; question: QuestionCard }
  | { type: 'question-answered' | 'question-reopened'; questionId: string }
  | { type: 'offer-pushed'; offerId: string };

/** What one connection is told. */
export type ServerMessage =
  | RoomMessage
  | ConsoleMessage
  | { type: 'offer-pushed'; offer: PushedOffer }
  | { type: 'offer-changed'; offerId: string }
  | { type: 'snapshot'; room: object }
  | Answer;

/** The answer to one message, with the mark that the client gave it. */
export type Answer =
  | { type: 'ack'; ref?: string | number }
  | { type: 'refused'; ref?: string | number; code: string; detail: string; optionId?: string };
