import type { RuleGroupType } from 'react-querybuilder';
import type { components } from '../api/offers';

type Schemas = components['schemas'];

export type Segment = Omit<Schemas['SegmentResponse'], 'rule'> & { rule: RuleGroupType };
export type SegmentField = Schemas['SegmentFieldResponse'];
export type SegmentTemplate = Omit<Schemas['SegmentTemplateResponse'], 'rule'> & { rule: RuleGroupType };
export type SegmentPreview = Schemas['SegmentPreviewResponse'];
export type SegmentMember = Schemas['SegmentMemberResponse'];

export interface SegmentDraft {
  name: string;
  rule: RuleGroupType;
}
