import type { HappeningKind } from '../happenings/happening.js';
import type { Rule } from '../conditions/rule.js';
import type { Translation } from '../sequences/step.js';
import type { Timing } from '../timing/timing.js';

export const STEP_KINDS = [
  'message',
  'task',
  'wait',
  'condition',
  'split',
  'mark',
  'go-to',
  'webhook',
  'end',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const MESSAGE_CHANNELS = ['email', 'sms', 'telegram'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const TASK_KINDS = ['call', 'letter'] as const;

/** What somebody who did a task may report. */
export const TASK_OUTCOMES = ['positive', 'neutral', 'negative', 'no-answer'] as const;

export const TRIGGER_KINDS = [
  'registered',
  'registration-cancelled',
  'attendance-settled',
  'joined',
  'poll-answered',
  'question-asked',
  'segment-entered',
  'segment-left',
  'offer-presented',
  'offer-clicked',
  'order-placed',
  'order-paid',
  'order-refunded',
  'order-cancelled',
  'code-word-accepted',
  'letter-clicked',
  'replied',
  'task-completed',
  'call-recorded',
  'tag-added',
] as const satisfies HappeningKind[];

/** A happening of one kind, about certain things: `{status: 'no-show'}`, `{segment: 'hot'}`, `{webinarId: '…'}`. */
export interface Pattern {
  kind: HappeningKind;
  /** All of them must be equal; without any, every happening of the kind fits. */
  match: Record<string, string>;
}

/** What enrols people: a fact about them, a date in their profile, a silence, or a member who picks them. */
export interface Trigger {
  on: (typeof TRIGGER_KINDS)[number] | 'contact-date' | 'inactivity' | 'by-hand';
  match?: Record<string, string>;
  /** For `contact-date`: the attribute that holds it, as `YYYY-MM-DD`. */
  attribute?: string;
  /** For `contact-date`: the day and month count, and the year does not. */
  everyYear?: boolean;
  /** For `inactivity`: days without a sign of life. */
  days?: number;
}

/** Whether somebody may walk a sequence again; never two walks at a time. */
export const REENTRIES = ['never', 'after-the-end', 'after-days', 'start-over'] as const;

/** Who may walk it again; who rests at the end counts as at the end. */
export interface Reentry {
  /** `start-over` ends the walk that is under way, too, when something begins it again. */
  allow: (typeof REENTRIES)[number];
  days?: number;
}

/** The step whose branch a step stands in. */
export interface Place {
  stepKey: string;
  branch: string;
}

export interface MessageContent {
  channel: MessageChannel;
  subject: string;
  /** Liquid; for e-mail with the markup of letters. */
  body: string;
  translations?: Translation[];
  /** A letter that sells is not for those who bought, nor for those who declined offers. */
  sells: boolean;
  /** What it sells; without one the offer of the webinar, to those who have bought nothing there. */
  offerId?: string;
  /** Instead: the offer of the rung above the highest that the reader has bought; where there is none, it names none. */
  nextRung?: boolean;
}

export interface TaskContent {
  kind: (typeof TASK_KINDS)[number];
  title: string;
  /** Liquid: what to say, or the words of the letter. */
  script: string;
}

export interface MarkContent {
  addTags?: string[];
  removeTags?: string[];
  attribute?: string;
  value?: string;
}

/** One step; which of the contents it has, its kind tells. Steps stand in the order in which they are walked. */
export interface StepDefinition {
  key: string;
  kind: StepKind;
  /** How members call it. */
  name?: string;
  within?: Place;
  /** Without one a step follows the one before it at once. */
  timing?: Timing;
  /** After that long the step would come too late to be of use. */
  expiresAfterMinutes: number;
  message?: MessageContent;
  task?: TaskContent;
  wait?: { for: Pattern; timeoutMinutes?: number };
  condition?: Rule;
  split?: { name: string; weight: number }[];
  mark?: MarkContent;
  goToSequenceId?: string;
  /** Named in what the webhook is told. */
  webhookEvent?: string;
}

/** A sequence as its author draws it; a published version keeps its own for ever. */
export interface SequenceDefinition {
  trigger: Trigger;
  reentry: Reentry;
  /** What ends a walk at once. */
  goals: Pattern[];
  /** Whether people rest at the end, for letters that a later version adds, instead of finishing. */
  restAtEnd: boolean;
  steps: StepDefinition[];
}

/** The branches that lead out of a step, besides going on. */
export function branchesOf({ kind, split }: Pick<StepDefinition, 'kind' | 'split'>): readonly string[] {
  switch (kind) {
    case 'wait':
      return ['happened', 'timeout'];
    case 'condition':
      return ['yes', 'no'];
    case 'task':
      return TASK_OUTCOMES;
    case 'split':
      return (split ?? []).map(({ name }) => name);
    case 'message':
    case 'mark':
    case 'go-to':
    case 'webhook':
    case 'end':
      return [];
  }
}

/** What reaches a person, and so counts as a touch. */
export function isTouch(kind: StepKind): boolean {
  return kind === 'message' || kind === 'task' || kind === 'webhook';
}
