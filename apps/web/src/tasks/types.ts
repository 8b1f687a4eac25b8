import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type Task = Schemas['TaskResponse'];
export type TaskKind = Task['kind'];
export type Outcome = NonNullable<Task['outcome']>;
export type OutcomeRequest = Schemas['RecordTaskOutcomeRequest'];
