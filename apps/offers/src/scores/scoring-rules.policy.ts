/** What a person did that speaks of interest; each earns points once per cause. */
export type ScoringRule = 'joined' | 'minutes' | 'poll' | 'question' | 'click' | 'order';

/**
 * How much each act is worth. Only confirmed acts count: mails opened or links followed by scanners earn nothing.
 * Somebody who stays to the end, answers one poll and clicks is hotter than somebody who only stays.
 */
export const POINTS = {
  joined: 10,
  /** For the whole session; a part of it earns its share. */
  wholeSession: 40,
  pollAnswer: 8,
  question: 6,
  /** More questions show zeal, not more readiness to buy. */
  questionsThatCount: 3,
  click: 25,
  order: 50,
} as const;
