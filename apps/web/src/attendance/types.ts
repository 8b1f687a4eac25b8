import type { components } from '../api/attendance';

type Schemas = components['schemas'];

export type PollOption = Schemas['PollOptionResponse'];
export type Poll = Schemas['PollResponse'];
export type Question = Schemas['RoomQuestionResponse'];
export type ChatLine = Schemas['ChatMessageResponse'];
/** The room as its presenter sees it. */
export type ConsoleRoom = Schemas['RoomResponse'];

/** What the console's socket tells. */
export type ConsoleMessage =
  | { type: 'snapshot'; room: ConsoleRoom }
  | { type: 'session-started' | 'session-ended'; at: string }
  | { type: 'session-changed'; session: ConsoleRoom['session'] }
  | { type: 'poll-prepared' | 'poll-opened'; poll: Poll }
  | { type: 'poll-results'; pollId: string; options: PollOption[] }
  | { type: 'poll-closed'; pollId: string }
  | { type: 'chat'; message: ChatLine }
  | { type: 'question'; question: Question }
  | { type: 'question-answered' | 'question-reopened'; questionId: string }
  | { type: 'offer-pushed'; offerId: string }
  | { type: 'presence'; present: number };
