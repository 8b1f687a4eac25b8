import { DateTime, type Zone } from 'luxon';
import { quickZone } from './quick-zone.js';
import type { AnchorTimes, QuietHours, Timing } from './timing.js';

/** The longest search for an allowed day: every weekday comes within a week, and clock changes may cost a day. */
const LONGEST_SEARCH = 8;
const LONGEST_FOLD_HOURS = 3;

/**
 * When a step is due, or nothing as long as its anchor is not known. The wall time is computed here, late, so that the
 * zone's rules of that day count: in the gap of a clock change the time after it, in the fold the first of the two.
 */
export function dueTime(
  timing: Timing | undefined,
  times: AnchorTimes,
  zoneName: string,
  quiet?: QuietHours,
): Date | undefined {
  const instant = withoutWall(timing, times, quiet);
  if (instant) return instant;
  const zone = quickZone(zoneName);
  const anchor = timing ? anchorOf(timing, times, zone) : DateTime.fromJSDate(times.previous, { zone });
  if (!anchor) return undefined;
  if (!timing) return (isQuiet(anchor, quiet) ? nextAt(anchor, quiet.until) : anchor).toJSDate();
  const shifted = shift(anchor, timing, 0);
  const backwards = shifted < anchor;
  const due = onAllowedDay(anchor, shifted, timing);
  if (!isQuiet(due, quiet)) return due.toJSDate();
  return undisturbed(due, quiet, timing.weekdays, backwards ? anchor : undefined).toJSDate();
}

function anchorOf(timing: Timing, times: AnchorTimes, zone: Zone): DateTime | undefined {
  if (timing.anchor === 'contact-date') {
    const date = dateOf(times.attributes[timing.attribute ?? ''], zone);
    return date && timing.everyYear ? yearlyFrom(date, times.enrolment, zone) : date;
  }
  const instant = instantOf(timing, times);
  return instant ? DateTime.fromJSDate(instant, { zone }) : undefined;
}

/** Nothing for a date, which is no instant before it is known where. */
function instantOf({ anchor }: Timing, times: AnchorTimes): Date | null | undefined {
  if (anchor === 'contact-date') return undefined;
  return {
    previous: times.previous,
    enrolment: times.enrolment,
    'session-start': times.sessionStart,
    'session-end': times.sessionEnd,
    'offer-deadline': times.offerDeadline,
  }[anchor];
}

/** Where neither days nor the wall matter the zone is not asked. */
function withoutWall(timing: Timing | undefined, times: AnchorTimes, quiet?: QuietHours): Date | undefined {
  if (quiet) return undefined;
  if (!timing) return times.previous;
  if (timing.at || timing.offsetDays !== 0 || (timing.weekdays?.length ?? 0) > 0) return undefined;
  const instant = instantOf(timing, times);
  return instant ? new Date(instant.getTime() + timing.offsetMinutes * 60_000) : undefined;
}

/** A date has no time of day: it begins at midnight where the person is. */
function dateOf(value: string | undefined, zone: Zone): DateTime | undefined {
  const date = value ? DateTime.fromISO(value.slice(0, 10), { zone }) : undefined;
  return date?.isValid ? firstOfTwo(date) : undefined;
}

/**
 * The first return of the date that was not over a day before the walk began: whoever was told late of a birthday of today
 * is still greeted, or told why not, and does not wait for the next one. What falls on the 29th of February comes on the
 * 28th in other years, and a date that is still to come returns from then on.
 */
function yearlyFrom(date: DateTime, begun: Date, zone: Zone): DateTime {
  const since = DateTime.fromJSDate(begun, { zone }).minus({ days: 1 });
  // Of the day anew: midnight may have been missing on the day itself, and be there in other years.
  const inYear = (year: number): DateTime =>
    firstOfTwo(date.plus({ years: Math.max(0, year - date.year) }).startOf('day'));
  const sameYear = inYear(since.year);
  return sameYear.toISODate()! >= since.toISODate()! ? sameYear : inYear(since.year + 1);
}

/** Counted from the anchor in one go: a day in between whose clock changes must not leave its hour behind. */
function shift(anchor: DateTime, { offsetDays, offsetMinutes }: Timing, more: number): DateTime {
  const days = offsetDays + more;
  return (days === 0 ? anchor : firstOfTwo(anchor.plus({ days }))).plus({ minutes: offsetMinutes });
}

/**
 * Puts the step at its time of day and on one of its weekdays. A time of day that has passed on that day means the next
 * one; a step that counts backwards goes to the one before, for what was asked for before something may not slip behind it.
 */
function onAllowedDay(anchor: DateTime, shifted: DateTime, timing: Timing): DateTime {
  const { at, weekdays } = timing;
  const backwards = shifted < anchor;
  const placed = (day: DateTime): DateTime => (at ? atWallTime(day, at) : day);
  const first = placed(shifted);
  const passed = backwards ? first > anchor : first < shifted && sameDay(first, anchor);
  if (!passed && isAllowed(first, weekdays)) return first;
  const step = backwards ? -1 : 1;
  // Without a time of day each day is counted from the anchor, so that a clock change in between does not leave its hour behind.
  const nth = (days: number) => (at ? placed(shifted.plus({ days })) : shift(anchor, timing, days));
  return searchDay(nth, passed ? step : 0, step, weekdays);
}

/** What falls into quiet hours waits for their end; where that is too late, or a day not asked for, it comes before them. */
function undisturbed(
  due: DateTime,
  { from, until }: QuietHours,
  weekdays: number[] | undefined,
  before: DateTime | undefined,
): DateTime {
  const end = nextAt(due, until);
  if (!before) return searchDay((days) => atWallTime(end.plus({ days }), until), 0, 1, weekdays);
  if (end <= before && isAllowed(end, weekdays)) return end;
  const today = atWallTime(due, from) <= due ? 0 : -1;
  return searchDay((days) => lastMinuteBefore(due.plus({ days }), from), today, -1, weekdays);
}

function searchDay(
  nth: (days: number) => DateTime,
  begin: number,
  step: 1 | -1,
  weekdays: number[] | undefined,
): DateTime {
  let days = begin;
  let due = nth(days);
  for (let tried = 0; tried < LONGEST_SEARCH && !isAllowed(due, weekdays); tried += 1) {
    days += step;
    due = nth(days);
  }
  return due;
}

function isAllowed(due: DateTime, weekdays: number[] | undefined): boolean {
  return !weekdays || weekdays.length === 0 || weekdays.includes(due.weekday);
}

function sameDay(one: DateTime, other: DateTime): boolean {
  return one.toISODate() === other.toISODate();
}

function atWallTime(day: DateTime, wallTime: string): DateTime {
  const minutes = minutesOf(wallTime);
  return firstOfTwo(
    day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, millisecond: 0 }),
  );
}

/** The clock shows an hour twice when it is put back; Luxon takes the one of the offset that it happens to come from. */
function firstOfTwo(moment: DateTime): DateTime {
  const before = moment.minus({ hours: LONGEST_FOLD_HOURS });
  const fold = before.offset - moment.offset;
  if (fold <= 0) return moment;
  const first = moment.minus({ minutes: fold });
  return first.offset === before.offset ? first : moment;
}

/** In the second hour of a fold the end of quiet hours may still come today. */
function nextAt(moment: DateTime, wallTime: string): DateTime {
  const today = atWallTime(moment, wallTime);
  if (today > moment) return today;
  const again = today.getPossibleOffsets().find((other) => other > moment);
  return again ?? atWallTime(moment.plus({ days: 1 }), wallTime);
}

/** Where the gap has swallowed the time, its length is taken off too. */
function lastMinuteBefore(day: DateTime, wallTime: string): DateTime {
  const start = atWallTime(day, wallTime);
  return start.minus({ minutes: 1 + minuteOfDay(start) - minutesOf(wallTime) });
}

function isQuiet(due: DateTime, quiet: QuietHours | undefined): quiet is QuietHours {
  if (!quiet) return false;
  const now = minuteOfDay(due);
  const from = minutesOf(quiet.from);
  const until = minutesOf(quiet.until);
  return from <= until ? now >= from && now < until : now >= from || now < until;
}

function minuteOfDay({ hour, minute }: DateTime): number {
  return hour * 60 + minute;
}

function minutesOf(wallTime: string): number {
  const [hour, minute] = wallTime.split(':').map(Number);
  return hour! * 60 + minute!;
}
