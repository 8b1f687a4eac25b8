import { dueTime } from './due-time.policy.js';
import type { QuietHours, Timing } from './timing.js';

/** What the wall of a person allows: an hour at which it is asked for, weekdays, and hours in which nobody is disturbed. */
export interface Wall {
  zone: string;
  at?: string;
  weekdays?: number[];
  quiet?: QuietHours;
}

/** What comes late comes by day, where the workspace has no quiet hours of its own. */
export const NIGHT: QuietHours = { from: '21:00', until: '08:00' };

/** The first moment from then on that the wall allows; the moment itself where it does. */
export function freeFrom(moment: Date, { zone, at, weekdays, quiet }: Wall): Date {
  const timing: Timing = { anchor: 'previous', offsetDays: 0, offsetMinutes: 0, at, weekdays };
  return dueTime(timing, { previous: moment, enrolment: moment, attributes: {} }, zone, quiet)!;
}
