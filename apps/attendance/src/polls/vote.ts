/** One person's wish to answer one poll. */
export interface Vote {
  sessionId: string;
  registrationId: string;
  pollId: string;
  optionId: string;
  /** Of the voter's own connection: a batch serves many. */
  correlationId: string;
}

export type VoteOutcome =
  | { accepted: true }
  | { accepted: false; code: 'poll-not-found' | 'poll-not-open' | 'option-not-found' }
  | { accepted: false; code: 'already-voted'; optionId: string };

/** A person has one answer to a poll. */
export function keyOf({ pollId, registrationId }: Pick<Vote, 'pollId' | 'registrationId'>): string {
  return `${pollId} ${registrationId}`;
}
