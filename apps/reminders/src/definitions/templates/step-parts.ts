import type { Pattern, Place, StepDefinition } from '../definition.js';
import type { Rule } from '../../conditions/rule.js';
import type { Timing } from '../../timing/timing.js';

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** When letters are read and calls are welcome, on the wall of the person. */
export const MORNING = '10:00';
export const BEFORE_NOON = '11:00';
const TUESDAY = 2;

export function daysLater(offsetDays: number, at = MORNING): Timing {
  return { anchor: 'previous', offsetDays, offsetMinutes: 0, at };
}

/** Counted from the enrolment, so that a call that took its time does not push everything behind it away. */
export function onDay(offsetDays: number, at = MORNING): Timing {
  return { anchor: 'enrolment', offsetDays, offsetMinutes: 0, at };
}

/** On the next Tuesday that is at least four days away: weekly, also after a letter that came a day or two late. */
export function nextTuesday(): Timing {
  return { anchor: 'previous', offsetDays: 4, offsetMinutes: 0, at: MORNING, weekdays: [TUESDAY] };
}

export function within(stepKey: string, branch: string): Place {
  return { stepKey, branch };
}

type Placed = Pick<StepDefinition, 'key' | 'name' | 'timing' | 'within'>;

/** A call that waits so long for its outcome. */
export function call({
  title,
  script,
  patience = DAY,
  ...step
}: Placed & { title: string; script: string; patience?: number }): StepDefinition {
  return { ...step, kind: 'task', expiresAfterMinutes: patience, task: { kind: 'call', title, script } };
}

export function wait({
  pattern,
  days,
  ...step
}: Placed & { pattern: Pattern; days: number }): StepDefinition {
  return {
    ...step,
    kind: 'wait',
    expiresAfterMinutes: DAY,
    wait: { for: pattern, timeoutMinutes: days * DAY },
  };
}

export function condition({ rule, ...step }: Placed & { rule: Rule }): StepDefinition {
  return { ...step, kind: 'condition', expiresAfterMinutes: DAY, condition: rule };
}

export function tag({ tag: name, ...step }: Placed & { tag: string }): StepDefinition {
  return { ...step, kind: 'mark', expiresAfterMinutes: DAY, mark: { addTags: [name] } };
}

export function end(step: Placed): StepDefinition {
  return { ...step, kind: 'end', expiresAfterMinutes: DAY };
}

export const ORDER_PAID: Pattern = { kind: 'order-paid', match: {} };
export const UNSUBSCRIBED: Pattern = { kind: 'unsubscribed', match: {} };
export const REPLIED: Pattern = { kind: 'replied', match: {} };
