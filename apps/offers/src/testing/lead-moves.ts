import fc from 'fast-check';

/** What somebody with two places in sessions may do, and what happens to the facts about it. */
export const ACTS = [
  'start',
  'join',
  'leave',
  'settle',
  'answer',
  'ask',
  'handout',
  'replay',
  'click',
  'buy',
  'click-alone',
  'buy-alone',
  'word',
  'magnet',
  'page',
  'mail',
  'call',
  'task',
  'describe',
  'tag',
  'untag',
  'disqualify',
  'requalify',
  'unsubscribe',
  'resubscribe',
  'complain',
  'wait',
  'deliver',
  'repeat',
] as const;
export const moves = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), session: fc.nat({ max: 1 }), number: fc.nat({ max: 60 }) }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

export type Move = { act: (typeof ACTS)[number]; session: number; number: number };

/** Of minutes; some are more than the session had. */
export const inTenths = (number: number) => (number * 11) / 10;

export const HANDOUTS = ['0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e21', '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e22'];
export const WORDS = ['alpha', 'Bravo', 'xyz'];
