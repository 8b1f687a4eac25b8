import { locale } from '../language/language';

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Every zone the browser knows; UTC is missing from the standard list, though it is what servers report. */
export function timeZones(): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...known, 'UTC', browserZone()])].sort();
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(new Date(iso));
}

export const formatDateTime = (iso: string, timeZone?: string): string =>
  format(iso, { dateStyle: 'medium', timeStyle: 'short', timeZone });

export const formatDate = (iso: string, timeZone?: string): string =>
  format(iso, { dateStyle: 'medium', timeZone });

export const formatDay = (iso: string, timeZone?: string): string =>
  format(iso, { weekday: 'long', day: 'numeric', month: 'long', timeZone });

/** A day of a calendar, such as `2026-12-01`, which is the same day wherever it is read. */
export const formatCalendarDay = (day: string): string =>
  format(`${day}T12:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });

export const formatShortDate = (day: string): string =>
  format(`${day}T12:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const formatShortDay = (iso: string, timeZone?: string): string =>
  format(iso, { weekday: 'short', day: 'numeric', month: 'short', timeZone });

export const formatTime = (iso: string, timeZone?: string): string =>
  format(iso, { hour: 'numeric', minute: '2-digit', timeZone });

/** An hour is enough for today; any other day is named with it. */
export const formatUntil = (iso: string, now: number): string =>
  formatDate(iso) === formatDate(new Date(now).toISOString())
    ? formatTime(iso)
    : `${formatShortDay(iso)}, ${formatTime(iso)}`;

/** The zone in the reader's words, for example "Central European Standard Time". */
export function zoneName(iso: string, timeZone: string = browserZone()): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(
    new Date(iso),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "in 3 days", "2 hours ago": the largest unit that fits. */
export function formatRelative(iso: string, now: number = Date.now()): string {
  const distance = new Date(iso).getTime() - now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return relative.format(Math.round(distance / length), unit);
  }
  return relative.format(0, 'minute');
}

/** `h:mm:ss` since a moment, as a stop watch shows it. */
export function formatElapsed(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - new Date(since).getTime()) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What is left until a moment, as parts a countdown can draw. */
export interface Remaining {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  over: boolean;
}

export function remaining(until: string, now: number): Remaining {
  const left = Math.max(0, Math.ceil((new Date(until).getTime() - now) / 1000));
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor(left / 3600) % 24,
    minutes: Math.floor(left / 60) % 60,
    seconds: left % 60,
    over: left === 0,
  };
}

/** The value of a `datetime-local` field for an instant, as a wall clock in the zone shows it. */
export function wallTime(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(iso));
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
