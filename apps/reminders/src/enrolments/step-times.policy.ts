import { isTouch, type StepDefinition } from '../definitions/definition.js';
import { dueTime } from '../timing/due-time.policy.js';
import type { AnchorTimes } from '../timing/timing.js';
import { follows } from './step.policy.js';
import type { Surroundings, Walk } from './walk.js';

/** When the step is due for who stands before it; nothing as long as what it counts from is not known. */
export function dueOf(
  step: StepDefinition,
  walk: Walk,
  around: Surroundings,
  attributes: Readonly<Record<string, string>>,
): Date | undefined {
  const { session, zone, quiet } = around;
  const times = {
    ...timesAhead(walk, around),
    previous: walk.previousAt,
    enrolment: walk.enrolledAt,
    sessionEnd: session?.endedAt,
    attributes,
  };
  const quietHours = isTouch(step.kind) ? quiet : undefined;
  const due = dueTime(step.timing, times, zone, quietHours);
  if (due && follows(step) && due < walk.arrivedAt) {
    // The step before lies far back: a version that added this one has just brought the person here.
    const atOnce = step.timing && { ...step.timing, offsetDays: 0, offsetMinutes: 0 };
    return dueTime(atOnce, { ...times, previous: walk.arrivedAt }, zone, quietHours);
  }
  return due;
}

/** Before which something may have been asked for. */
export function timesAhead(
  { offerDeadlineAt }: Walk,
  { session }: Surroundings,
): Pick<AnchorTimes, 'sessionStart' | 'offerDeadline'> {
  return { sessionStart: session?.startsAt, offerDeadline: offerDeadlineAt };
}
