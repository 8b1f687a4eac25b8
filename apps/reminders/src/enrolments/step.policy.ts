import { branchesOf, type StepDefinition } from '../definitions/definition.js';
import { freeFrom } from '../timing/free-from.policy.js';
import type { Surroundings } from './walk.js';

const MINUTE_MS = 60_000;

/** Whether it is counted from the step before. */
export function follows({ timing }: StepDefinition): boolean {
  return (timing?.anchor ?? 'previous') === 'previous';
}

export function hasWallTime({ timing }: StepDefinition): boolean {
  return timing !== undefined && (timing.at !== undefined || timing.anchor === 'contact-date');
}

export function expiryOf({ expiresAfterMinutes }: StepDefinition, due: Date): Date {
  return new Date(due.getTime() + expiresAfterMinutes * MINUTE_MS);
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
