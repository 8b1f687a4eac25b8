import { branchesOf, type StepDefinition } from '../definitions/definition.js';
import { freeFrom } from '../timing/free-from.policy.js';
import type { AnchorTimes } from '../timing/timing.js';
import type { Surroundings } from './walk.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Whether it is counted from the step before. */
export function follows({ timing }: StepDefinition): boolean {
  return (timing?.anchor ?? 'previous') === 'previous';
}

export function hasWallTime({ timing }: StepDefinition): boolean {
  return timing !== undefined && (timing.at !== undefined || timing.anchor === 'contact-date');
}

type Lasting = Pick<StepDefinition, 'timing' | 'expiresAfterMinutes'>;
type Ahead = Pick<AnchorTimes, 'sessionStart' | 'offerDeadline'>;

/** When it is too late: after its own time, and for what is asked for before something as soon as that has come. */
export function expiryOf(step: Lasting, due: Date, ahead: Ahead): Date {
  const late = new Date(due.getTime() + step.expiresAfterMinutes * MINUTE_MS);
  const moment = isBefore(step) ? momentAhead(step, ahead) : null;
  return moment && moment < late ? moment : late;
}

function isBefore({ timing }: Lasting): boolean {
  return timing !== undefined && timing.offsetDays * DAY_MINUTES + timing.offsetMinutes < 0;
}

function momentAhead({ timing }: Lasting, { sessionStart, offerDeadline }: Ahead): Date | null {
  if (timing?.anchor === 'session-start') return sessionStart ?? null;
  return timing?.anchor === 'offer-deadline' ? (offerDeadline ?? null) : null;
}

/** The branch of those for whom nothing came: the last one of a wait and of a task. */
export function patienceBranch(step: StepDefinition): string {
  return branchesOf(step).at(-1)!;
}

/** At the step’s own hour where there is still time for it, and never in quiet hours or on a day not asked for. */
export function allowedFrom(
  moment: Date,
  { timing }: StepDefinition,
  { zone, quiet }: Surroundings,
  before: Date,
): Date | undefined {
  const wall = { zone, quiet, weekdays: timing?.weekdays };
  return [timing?.at, undefined].map((at) => freeFrom(moment, { ...wall, at })).find((at) => at < before);
}
