import type { components } from '../api/offers';

type Schemas = components['schemas'];

export type Stage = 'sales-ready' | 'nurture' | 'disqualified';
export type ScoringRule = Omit<Schemas['ScoringRuleResponse'], 'value'> & { value: unknown };
export type Scoring = Omit<Schemas['ScoringResponse'], 'rules' | 'stages'> & {
  rules: ScoringRule[];
  stages: Record<string, Stage>;
};
export type ScoringField = Schemas['ScoringFieldResponse'];
export type ScoringPreview = Schemas['ScoringPreviewResponse'];
export type ScoringChange = Schemas['ScoringChangeResponse'];
export type Lead = Schemas['LeadResponse'];
export type MatrixCount = Schemas['MatrixCountResponse'];

/** What is edited, without what the platform adds. */
export type ScoringDraft = Omit<Scoring, 'revision' | 'updatedAt' | 'updatedBy' | 'counting'>;

export const CLASSES = { fit: ['A', 'B', 'C'], engagement: [1, 2, 3] } as const;
export const STAGES: Stage[] = ['sales-ready', 'nurture', 'disqualified'];
/** Of the theme; wherever a stage is shown it has the same one. */
export const STAGE_COLORS: Record<Stage, string> = {
  'sales-ready': 'pine',
  nurture: 'gray',
  disqualified: 'red',
};
