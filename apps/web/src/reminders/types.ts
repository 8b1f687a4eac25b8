import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type Sequence = Schemas['SequenceResponse'];
export type Step = Schemas['StepResponse'];
export type Anchor = Step['anchor'];
export type PreviewRequest = Schemas['PreviewStepRequest'];
export type LetterPreview = Schemas['LetterPreviewResponse'];
export type TestLetter = Schemas['TestLetterResponse'];
export type MailSummary = Schemas['CaughtMailSummaryResponse'];
export type Mail = Schemas['CaughtMailResponse'];
