import { DateTime } from 'luxon';
import type { AnchorTimes, QuietHours, Timing } from './timing.js';

/** The longest search for an allowed day: every weekday comes within one. */
const WEEK = 7;

/**
 * When a step is due, or nothing as long as its anchor is not known. The wall time is computed here, late, so that the
 * zone's rules of that day count: in the gap of a clock change the time after it, in the fold the first of the two.
 */
export function dueTime(
  timing: Timing | undefined,
  times: AnchorTimes,
  zone: string,
  quiet?: QuietHours,
): Date | undefined {
  if (!timing) return settle(DateTime.fromJSDate(times.previous, { zone }), quiet).toJSDate();
  const anchor = anchorOf(timing, times, zone);
  if (!anchor) return undefined;
  const shifted = anchor.plus({ days: timing.offsetDays }).plus({ minutes: timing.offsetMinutes });
  return settle(onAllowedDay(shifted, anchor, timing), quiet).toJSDate();
}

function anchorOf(timing: Timing, times: AnchorTimes, zone: string): DateTime | undefined {
  if (timing.anchor === 'contact-date') return dateOf(times.attributes[timing.attribute ?? ''], zone);
  const instant = {
    previous: times.previous,
    enrolment: times.enrolment,
    'session-start': times.sessionStart,
    'session-end': times.sessionEnd,
    'offer-deadline': times.offerDeadline,
  }[timing.anchor];
  return instant ? DateTime.fromJSDate(instant, { zone }) : undefined;
}

/** A date has no time of day: it begins at midnight where the person is. */
function dateOf(value: string | undefined, zone: string): DateTime | undefined {
  const date = value ? DateTime.fromISO(value.slice(0, 10), { zone }) : undefined;
  return date?.isValid ? date : undefined;
}

/**
 * Puts the step at its time of day and on one of its weekdays. A time of day that has passed on that day means the next
 * one, unless the step counts backwards: what was asked for before something may not slip behind it.
 */
function onAllowedDay(shifted: DateTime, anchor: DateTime, { at, weekdays }: Timing): DateTime {
  const backwards = shifted < anchor;
  let due = at ? atWallTime(shifted, at) : shifted;
  if (at && due < shifted && !backwards && sameDay(shifted, anchor))
    due = atWallTime(shifted.plus({ days: 1 }), at);
  if (!weekdays || weekdays.length === 0) return due;
  for (let tried = 0; tried < WEEK && !weekdays.includes(due.weekday); tried += 1) {
    due = due.plus({ days: backwards ? -1 : 1 });
  }
  return due;
}

function sameDay(one: DateTime, other: DateTime): boolean {
  return one.toISODate() === other.toISODate();
}

function atWallTime(day: DateTime, wallTime: string): DateTime {
  const [hour, minute] = wallTime.split(':').map(Number);
  return day.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
}

/** What falls into quiet hours waits for their end. */
function settle(due: DateTime, quiet: QuietHours | undefined): DateTime {
  if (!quiet || quiet.from === quiet.until) return due;
  const now = due.toFormat('HH:mm');
  const overMidnight = quiet.from > quiet.until;
  const within = overMidnight
    ? now >= quiet.from || now < quiet.until
    : now >= quiet.from && now < quiet.until;
  if (!within) return due;
  const end = atWallTime(due, quiet.until);
  return end > due ? end : atWallTime(due.plus({ days: 1 }), quiet.until);
}
