import { DateTime } from 'luxon';

/** So many mails on the first day, more by a factor each day, never more than the limit. */
export interface WarmUp {
  firstDay: number;
  factor: number;
  limit: number;
}

/** Hours of the day in a zone; `to` is the first hour outside. 22 to 6 spans midnight. */
export interface SendWindow {
  from: number;
  to: number;
  timeZone: string;
}

/** How many mails a day of the warm-up allows; the day of the verification is day 0. */
export function mailsOn(day: number, { firstDay, factor, limit }: WarmUp): number {
  const allowed = firstDay * factor ** Math.max(day, 0);
  return Math.floor(Math.min(allowed, limit));
}

/** Days are counted in the zone of the window, so that a day does not end in the middle of one. */
export function dayOf(now: Date, window: SendWindow | null): DateTime {
  return DateTime.fromJSDate(now, { zone: window?.timeZone ?? 'UTC' }).startOf('day');
}

export function daysBetween(verifiedAt: Date, now: Date, window: SendWindow | null): number {
  return Math.round(dayOf(now, window).diff(dayOf(verifiedAt, window), 'days').days);
}

/** When the window is open next; now when it is open or there is none. */
export function openFrom(now: Date, window: SendWindow | null): Date {
  if (!window || window.from === window.to) return now;
  const local = DateTime.fromJSDate(now, { zone: window.timeZone });
  if (isOpen(local.hour, window)) return now;
  const opening = local.startOf('day').set({ hour: window.from });
  // In the hour that a clock change leaves out, the window opens right after it.
  return (
    opening > local ? opening : local.plus({ days: 1 }).startOf('day').set({ hour: window.from })
  ).toJSDate();
}

/** When the allowance of the next day begins. */
export function nextDay(now: Date, window: SendWindow | null): Date {
  return dayOf(now, window).plus({ days: 1 }).toJSDate();
}

function isOpen(hour: number, { from, to }: SendWindow): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
