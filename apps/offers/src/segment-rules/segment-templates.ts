import type { RuleJson } from './rule-json.js';

/** A rule to begin with; how it is called, every language says itself. */
export interface SegmentTemplate {
  key: string;
  rule: RuleJson;
}

const clause = (field: string, operator: string, value: unknown): RuleJson => ({ field, operator, value });
const attribute = (name: string, operator: string, value: unknown) =>
  clause('attribute', operator, { name, value });
const happened = (field: string, count: number, days: number, narrowed: object = {}) =>
  clause(field, 'at-least', { count, days, ...narrowed });
const all = (...rules: RuleJson[]): RuleJson => ({ combinator: 'and', not: false, rules });
const any = (...rules: RuleJson[]): RuleJson => ({ combinator: 'or', not: false, rules });

/** The seventeen ways of dividing a market. What only a workspace itself can know, it notes in tags and attributes. */
export const SEGMENT_TEMPLATES: readonly SegmentTemplate[] = [
  {
    key: 'geography',
    rule: any(attribute('country', 'is', 'Germany'), clause('time-zone', 'is', 'Europe/Berlin')),
  },
  { key: 'industry', rule: all(attribute('industry', 'is', 'software')) },
  { key: 'title', rule: all(attribute('jobTitle', 'contains', 'director')) },
  { key: 'role', rule: all(attribute('role', 'any-of', ['decides', 'recommends'])) },
  { key: 'activity', rule: all(happened('active', 1, 30)) },
  { key: 'source', rule: all(attribute('source', 'is', 'newsletter')) },
  { key: 'size', rule: all(attribute('employees', 'at-least', 50)) },
  { key: 'revenue', rule: all(attribute('revenue', 'at-least', 1_000_000)) },
  {
    key: 'pages',
    rule: any(happened('page-visited', 2, 60, { containing: 'pric' }), happened('offer-presented', 2, 60)),
  },
  { key: 'competitors', rule: all(clause('tag', 'is', 'competitor of a client')) },
  {
    key: 'responders',
    rule: any(
      happened('mail-clicked', 1, 90),
      happened('offer-clicked', 1, 90),
      happened('answered', 1, 90),
      happened('called', 1, 90, { outcome: 'positive' }),
    ),
  },
  {
    key: 'downloaders',
    rule: any(
      happened('magnet-taken', 1, 90),
      happened('handout-taken', 1, 90),
      happened('code-word', 1, 90),
    ),
  },
  {
    key: 'demo',
    rule: any(
      clause('share-watched', 'at-least', 80),
      clause('replay-minutes', 'at-least', 30),
      happened('page-visited', 1, 90, { containing: 'demo' }),
    ),
  },
  {
    key: 'stuck',
    rule: any(
      clause('stuck', 'is', 'yes'),
      all(
        clause('offer-clicked', 'at-least', { count: 1 }),
        clause('bought', 'is', { count: 0 }),
        clause('active', 'is', { count: 0, days: 14 }),
      ),
    ),
  },
  { key: 'subscribers', rule: all(clause('subscribed', 'is', 'yes'), happened('mail-clicked', 1, 60)) },
  { key: 'readers', rule: all(happened('page-visited', 2, 90, { containing: 'blog' })) },
  { key: 'participants', rule: all(clause('webinars-attended', 'at-least', 1)) },
];
