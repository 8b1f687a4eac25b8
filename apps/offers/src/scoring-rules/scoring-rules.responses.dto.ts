import { FIT_FIELDS } from './read-scoring.policy.js';
import { type ActField, ACT_FIELDS } from './act-fields.js';
import { fieldOf } from '../segment-rules/fields.js';
import type { ScoringChange } from './list-scoring-changes.query.js';
import type { ShownScoring } from './show-scoring.query.js';
import type { Stage } from './scoring.js';

export class ScoringRuleResponse {
  id: string;
  kind: 'fit' | 'engagement';
  field: string;
  operator: string | null;
  value: unknown;
  points: number;
  cap: number | null;
  active: boolean;
}

export class StageOverridesResponse {
  unsubscribed: 'sales-ready' | 'nurture' | 'disqualified' | null;
  bought: 'sales-ready' | 'nurture' | 'disqualified' | null;
}

export class CountingResponse {
  done: number;
  total: number;
}

export class ScoringResponse {
  rules: ScoringRuleResponse[];
  halfLifeDays: number;
  hotScore: number;
  fitThresholds: number[];
  engagementThresholds: number[];
  stages: Record<string, string>;
  overrides: StageOverridesResponse;
  /** Nought for the rules that the platform brings along. */
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
  /** Everybody is being counted again: how far that is; null when that is done. */
  counting: CountingResponse | null;

  static of({ scoring, revision, updatedAt, updatedBy, counting }: ShownScoring): ScoringResponse {
    return {
      ...scoring,
      rules: [...scoring.rules],
      fitThresholds: [...scoring.fitThresholds],
      engagementThresholds: [...scoring.engagementThresholds],
      revision,
      updatedAt: updatedAt?.toISOString() ?? null,
      updatedBy,
      counting,
    };
  }
}

export class ScoringFieldResponse {
  key: string;
  kind: 'fit' | 'engagement';
  /** How a profile may be compared; empty for acts. */
  operators: string[];
  /** How the value of a profile is written, as in segments; of an act what it asks. */
  type: 'text' | 'tag' | 'attribute' | 'answer' | 'nothing' | 'least' | 'word' | 'maybe-word' | 'outcome';
  /** Whether the points belong to the score of a session, or to the person alone. */
  of: 'session' | 'person';
}

export class ScoringFieldListResponse {
  items: ScoringFieldResponse[];
}

/** Everything that a rule may ask. */
export function scoringFields(): ScoringFieldResponse[] {
  return [
    ...Object.entries<ActField>(ACT_FIELDS).map(([key, { of, asks }]) => ({
      key,
      kind: 'engagement' as const,
      operators: [],
      type: asks,
      of,
    })),
    ...FIT_FIELDS.map((key) => ({
      key,
      kind: 'fit' as const,
      operators: [...fieldOf(key).operators],
      type: fieldOf(key).type as ScoringFieldResponse['type'],
      of: 'person' as const,
    })),
  ];
}

export class ScoringChangeResponse {
  id: string;
  revision: number;
  memberName: string;
  /** What was different, a line each. */
  changes: string[];
  at: string;

  static of({ at, ...change }: ScoringChange): ScoringChangeResponse {
    return { ...change, at: at.toISOString() };
  }
}

export class ScoringChangeListResponse {
  items: ScoringChangeResponse[];
  nextCursor: string | null;
}

export class StandingResponse {
  rank: number;
  score: number;
  cell: string;
  stage: Stage;
}

export class ScoringReasonResponse {
  points: number;
  text: string;
}

export class PreviewedPersonResponse {
  registrationId: string;
  contactId: string;
  name: string;
  email: string;
  now: StandingResponse;
  after: StandingResponse;
  /** By the rules that are tried out, the weightiest first. */
  reasons: ScoringReasonResponse[];
}

export class ScoringCountResponse {
  name: string;
  now: number;
  after: number;
}

export class ScoringPreviewResponse {
  people: number;
  /** How many would change their place in the matrix, or their stage. */
  moved: number;
  /** The ten who would be hottest. */
  top: PreviewedPersonResponse[];
  cells: ScoringCountResponse[];
  stages: ScoringCountResponse[];
}
