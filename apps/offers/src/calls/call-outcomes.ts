/** What may come of a call; the call of a sequence knows all of them but `call-back`, which it keeps to itself. */
export const CALL_OUTCOMES = ['positive', 'neutral', 'negative', 'no-answer', 'call-back'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
