/** One person's wish to answer one poll. */
export interface Vote {
  sessionId: string;
  registrationId: string;
  pollId: string;
  optionId: string;
}

export type VoteOutcome =
  | { accepted: true }
  | { accepted: false; code: 'poll-not-found' | 'poll-not-open' | 'option-not-found' }
  | { accepted: false; code: 'already-voted'; optionId: string };
