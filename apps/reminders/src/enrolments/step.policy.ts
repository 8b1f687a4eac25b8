import { branchesOf, type StepDefinition } from '../definitions/definition.js';

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
