import type { Scoring, ScoringRule } from './scoring.js';

const act = (
  id: string,
  field: string,
  points: number,
  { cap = null, value = null, active = true }: Partial<ScoringRule> = {},
): ScoringRule => ({ id, kind: 'engagement', field, operator: null, value, points, cap, active });

const profile = (id: string, name: string, [operator, value, points]: [string, unknown, number]) => ({
  id,
  kind: 'fit' as const,
  field: 'attribute',
  operator,
  value: { name, value },
  points,
  cap: null,
  active: true,
});

/**
 * By what a workspace scores until it says otherwise. Somebody who stays to the end, answers one poll and clicks is hotter
 * than somebody who only stays. Little is known of most people at first, so who is very active is worth a call whatever
 * the profile says.
 */
export const DEFAULT_SCORING: Scoring = {
  rules: [
    act('joined', 'joined', 10),
    act('minutes', 'stayed', 40),
    act('poll', 'poll', 8),
    act('question', 'question', 6, { cap: 18 }),
    act('click', 'click', 25),
    act('order', 'order', 50),
    act('handout', 'handout', 5, { cap: 10 }),
    act('replay', 'replay', 15, { value: 10 }),
    act('offer-seen', 'offer-seen', 5, { active: false }),
    act('code-word', 'code-word', 15, { cap: 30 }),
    act('magnet', 'magnet', 5, { cap: 15 }),
    act('mail-click', 'mail-click', 3, { cap: 15 }),
    act('page-visit', 'page-visit', 2, { cap: 10 }),
    act('call', 'call', 20, { cap: 40, value: 'positive' }),
    profile('class-a', 'class', ['is', 'A', 60]),
    profile('class-b', 'class', ['is', 'B', 30]),
    profile('title', 'jobTitle', ['contains', 'director', 20]),
    profile('role', 'role', ['any-of', ['decides', 'recommends'], 20]),
    profile('size', 'employees', ['at-least', 50, 15]),
    profile('revenue', 'revenue', ['at-least', 1_000_000, 15]),
  ],
  halfLifeDays: 30,
  hotScore: 80,
  fitThresholds: [50, 20],
  engagementThresholds: [60, 15],
  stages: {
    A1: 'sales-ready',
    A2: 'sales-ready',
    A3: 'nurture',
    B1: 'sales-ready',
    B2: 'nurture',
    B3: 'nurture',
    C1: 'sales-ready',
    C2: 'nurture',
    C3: 'nurture',
  },
  overrides: { unsubscribed: 'disqualified', bought: 'nurture' },
};
