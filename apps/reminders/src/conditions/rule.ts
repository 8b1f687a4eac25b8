import type { HappeningKind } from '../happenings/happening.js';

/** What a clause may ask about, over profile, engagement, history and segments. */
export const RULE_FIELDS = [
  'email-domain',
  'language',
  'time-zone',
  'tag',
  'attribute',
  'segment',
  'attendance',
  'happened',
  'touches',
] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

export const RULE_OPERATORS = [
  'is',
  'is-not',
  'contains',
  'at-least',
  'at-most',
  'exists',
  'exists-not',
] as const;
export type RuleOperator = (typeof RULE_OPERATORS)[number];

export interface Clause {
  field: RuleField;
  operator: RuleOperator;
  value?: string;
  /** For `attribute`: its name. */
  attribute?: string;
  /** For `happened`: what, and about what. */
  happening?: HappeningKind;
  match?: Record<string, string>;
  /** For `happened` and `touches`: only the last so many days count. */
  withinDays?: number;
}

export interface Rule {
  join: 'all' | 'any';
  clauses: Clause[];
}

/** One thing in a person’s history; ids of webinar and session are among what it was about. */
export interface PastHappening {
  kind: string;
  at: Date;
  about: Record<string, string>;
}

/** What is known of a person when a rule is asked. */
export interface Person {
  contactId: string;
  email: string;
  name: string;
  timeZone: string;
  locale: string;
  tags: readonly string[];
  attributes: Readonly<Record<string, string>>;
  segments: readonly string[];
  happenings: readonly PastHappening[];
  /** When the person was touched, over all channels, oldest first. */
  touchedAt: readonly Date[];
}
