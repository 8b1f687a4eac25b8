import { DateTime } from 'luxon';
import type { Step } from '../sequences/step.js';

export interface PlannedSession {
  startsAt: Date;
  /** The zone in which the session was planned. */
  timeZone: string;
  startedAt: Date | null;
  endedAt: Date | null;
}

export interface PlannedWave {
  dueAt: Date;
  expiresAt: Date;
  status: 'waiting' | 'skipped';
  reason: string | null;
}

const DAY_MINUTES = 24 * 60;

/**
 * When a step of a session is due; nothing as long as the moment it hangs on has not come. What a moment that has just
 * come makes due is sent; what a writer adds afterwards is not, and a reminder never is.
 */
export function planWave(
  step: Step,
  session: PlannedSession,
  asOf: Date,
  occasion: 'fact' | 'edit' = 'fact',
): PlannedWave | undefined {
  const anchor = anchorOf(step, session);
  if (!anchor) return undefined;
  const dueAt = shift(anchor, step.offsetMinutes, session.timeZone);
  const late = dueAt.getTime() <= asOf.getTime() && (occasion === 'edit' || isReminder(step));
  return {
    dueAt,
    expiresAt: expiryOf(step, session, dueAt),
    status: late ? 'skipped' : 'waiting',
    reason: late ? 'planned-too-late' : null,
  };
}

/** A reminder speaks of what is to come, so it is worthless once the session has begun. */
export function isReminder({ anchor, offsetMinutes }: Pick<Step, 'anchor' | 'offsetMinutes'>): boolean {
  return anchor === 'session-start' && offsetMinutes < 0;
}

function anchorOf(step: Step, session: PlannedSession): Date | null {
  switch (step.anchor) {
    case 'enrolment':
      return null;
    case 'session-start':
      return isReminder(step) ? session.startsAt : session.startedAt;
    case 'session-end':
      return session.endedAt;
  }
}

/** Whole days keep the hour on the wall: "a day before 19:00" is 19:00 also when the clocks change that night. */
function shift(anchor: Date, offsetMinutes: number, timeZone: string): Date {
  const days = Math.trunc(offsetMinutes / DAY_MINUTES);
  const minutes = offsetMinutes - days * DAY_MINUTES;
  return DateTime.fromJSDate(anchor, { zone: timeZone }).plus({ days }).plus({ minutes }).toJSDate();
}

function expiryOf(step: Step, session: PlannedSession, dueAt: Date): Date {
  const times = [dueAt.getTime() + step.expiresAfterMinutes * 60_000];
  if (isReminder(step)) times.push((session.startedAt ?? session.startsAt).getTime());
  else if (step.anchor === 'session-start' && session.endedAt) times.push(session.endedAt.getTime());
  return new Date(Math.min(...times));
}
