export const TASK_KINDS = ['call', 'letter'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'done', 'cancelled', 'expired'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What came of it. A letter that was posted is neutral: nobody knows yet what its reader makes of it. */
export const TASK_OUTCOMES = ['positive', 'neutral', 'negative', 'no-answer'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** A task to be given to people. */
export interface NewTask {
  workspaceId: string;
  enrolmentId: string;
  stepKey: string;
  contactId: string;
  kind: TaskKind;
  /** Liquid. */
  title: string;
  /** Liquid: what to say, or the words of the letter. */
  script: string;
  dueAt: Date;
  expiresAt: Date | null;
}
