export const FIT_CLASSES = ['A', 'B', 'C'] as const;
export const ENGAGEMENT_CLASSES = [1, 2, 3] as const;
export const CELLS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const;
export type Cell = (typeof CELLS)[number];

export const STAGES = ['sales-ready', 'nurture', 'disqualified'] as const;
export type Stage = (typeof STAGES)[number];

export const PHASES = ['discover', 'explore', 'buy', 'engage'] as const;
export type Phase = (typeof PHASES)[number];

/** Points for what somebody did, or for who they are. */
export interface ScoringRule {
  id: string;
  kind: 'fit' | 'engagement';
  /** From the catalogue of its kind. */
  field: string;
  /** How a profile is compared; acts have none. */
  operator: string | null;
  /** What it is compared with, in the form of the field. */
  value: unknown;
  /** Below nothing, they are taken away. */
  points: number;
  /** The most that the rule gives, or takes: to a session for what is done there, to a person for everything else. */
  cap: number | null;
  active: boolean;
}

/** What comes before the cells; null leaves it to them. */
export interface StageOverrides {
  unsubscribed: Stage | null;
  bought: Stage | null;
}

/** Everything by which a workspace scores. */
export interface Scoring {
  rules: readonly ScoringRule[];
  halfLifeDays: number;
  /** The score in one session from which somebody is told of as very hot. */
  hotScore: number;
  /** From how many points on class A, and class B. */
  fitThresholds: readonly [number, number];
  /** From how many points, as they are worth now, class 1, and class 2. */
  engagementThresholds: readonly [number, number];
  stages: Readonly<Record<Cell, Stage>>;
  overrides: StageOverrides;
}

/** Engagement is told as the worth at this moment, so that it never has to be told again. */
export const ENGAGEMENT_EPOCH = '2026-01-01T00:00:00Z';
