import { DateTime } from 'luxon';
import type { QuietHours } from '../sales-connections/connection-kinds.js';

/** The moment from which somebody may be told: now, or when the quiet hours that are on are over. */
export function afterQuiet(now: Date, quiet: QuietHours | null): Date {
  if (!quiet || quiet.from === quiet.until) return now;
  const local = DateTime.fromJSDate(now, { zone: quiet.timeZone });
  const { from, until } = quiet;
  const overnight = from > until;
  const isQuiet = overnight
    ? local.hour >= from || local.hour < until
    : local.hour >= from && local.hour < until;
  if (!isQuiet) return now;
  const day = overnight && local.hour >= from ? local.plus({ days: 1 }) : local;
  return day.set({ hour: until, minute: 0, second: 0, millisecond: 0 }).toJSDate();
}
