import type { TaskContent } from '../definitions/definition.js';
import type { QuietHours, TimingAnchor } from '../timing/timing.js';

/** An enrolment on a person’s own clock, as far as walking on needs it: where it stands and what it waits for. */
export interface Walk {
  id: string;
  workspaceId: string;
  sequenceId: string;
  version: number;
  contactId: string;
  registrationId: string | null;
  sessionId: string | null;
  enrolledAt: Date;
  offerDeadlineAt: Date | null;
  /** The step it stands before, or in, when it waits. */
  nextStep: string | null;
  /** Since when. */
  arrivedAt: Date;
  /** When that step is due by its timing; while waiting, when the patience ends. */
  dueAt: Date | null;
  /** Its anchor may have moved: the due time is to be found anew. */
  recheck: boolean;
  /** When the step before took place. */
  previousAt: Date;
  lastStep: string | null;
  /** The kind of happening it waits for, standing in a wait or a task. */
  waitingFor: string | null;
  waitingMatch: Record<string, string> | null;
  /** The branch that what it waited for has chosen. */
  signal: string | null;
}

/** What surrounds a walk besides the person. */
export interface Surroundings {
  now: Date;
  zone: string;
  session: WalkedSession | null;
  quiet?: QuietHours;
  cap?: TouchCap;
}

export interface WalkedSession {
  startsAt: Date | null;
  endedAt: Date | null;
  cancelled: boolean;
}

/** No more than so many touches within so many days, over all sequences. */
export interface TouchCap {
  touches: number;
  days: number;
}

export interface PlannedTouch {
  stepKey: string;
  channel: string;
  state: 'pending' | 'skipped';
  reason: string | null;
  dueAt: Date;
  expiresAt: Date;
}

export interface PlannedTask {
  stepKey: string;
  content: TaskContent;
  dueAt: Date;
  expiresAt: Date;
}

export interface PlannedMark {
  addTags: string[];
  removeTags: string[];
  attributes: Record<string, string>;
}

export interface Passage {
  stepKey: string;
  branch: string | null;
  at: Date;
}

/** How far a walk has come, and everything that came of it. */
export interface Advance {
  walk: Walk;
  state: 'active' | 'finished' | 'ended';
  endedBecause: string | null;
  /** When to look again; without one, when something happens. */
  wakeAt: Date | null;
  /** What the step ahead counts from, so that it can be found when that moves. */
  anchor: TimingAnchor | null;
  touches: PlannedTouch[];
  tasks: PlannedTask[];
  marks: PlannedMark[];
  goTo: string[];
  passed: Passage[];
}

/** The same for all who stood at the same point; tasks, marks and what comes after are given to one person only. */
export interface GroupAdvance extends Advance {
  /** Where the rows of the enrolments lie, as PostgreSQL writes an array; they stay there while they are locked. */
  places: string;
  people: number;
}
