import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type Timing = Schemas['TimingRequest'];
export type TimingAnchor = Timing['anchor'];
export type Step = Schemas['StepDefinitionRequest'];
export type StepKind = Step['kind'];
export type Place = Schemas['PlaceRequest'];
export type Definition = Schemas['SequenceDefinitionRequest'];
export type Trigger = Definition['trigger'];
export type Pattern = Schemas['PatternRequest'];
export type Happening = Pattern['kind'];
export type Rule = Schemas['RuleRequest'];
export type Clause = Schemas['ClauseRequest'];
export type Message = Schemas['MessageRequest'];
export type Draft = Omit<Schemas['DraftResponse'], 'definition'> & { definition: Definition };
export type DraftProblem = Schemas['DefinitionProblemResponse'];
export type Overview = Schemas['SequenceOverviewResponse'];
export type Summary = Schemas['SequenceSummaryResponse'];
export type Template = Schemas['SequenceTemplateResponse'];
export type Progress = Schemas['SequenceProgressResponse'];
export type StepProgress = Schemas['StepProgressResponse'];
export type VersionMove = Schemas['VersionMoveResponse'];
export type Mover = Schemas['MoverResponse'];
export type Enrolment = Schemas['EnrolmentResponse'];
export type DryRunWanted = Schemas['DryRunRequest'];
export type DryRunPerson = Schemas['DryRunPersonResponse'];
export type Foreseen = Schemas['ForeseenResponse'];
export type Ahead = Schemas['AheadResponse'];
export type TouchPolicy = Schemas['TouchPolicyResponse'];
export type RarelyTouched = Schemas['RarelyTouchedResponse'];
export type EnrolledPage = Schemas['EnrolledPageResponse'];
export type SegmentOfPeople = Schemas['SegmentOfPeopleResponse'];
export type TestWanted = Schemas['TestMessageRequest'];
export type TestSent = Schemas['TestMessageResponse'];
export type MessagePreview = Schemas['LetterPreviewResponse'];
export type PreviewWanted = Schemas['PreviewMessageRequest'];

/** What an author writes, and what undo goes through. */
export interface Written {
  name: string;
  definition: Definition;
}
