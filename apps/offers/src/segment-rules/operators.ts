/** How a clause compares. */
export const OPERATORS = [
  'is',
  'is-not',
  'any-of',
  'contains',
  'at-least',
  'at-most',
  'exists',
  'exists-not',
] as const;
export type Operator = (typeof OPERATORS)[number];
