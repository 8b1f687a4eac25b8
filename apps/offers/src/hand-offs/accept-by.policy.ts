import { DateTime } from 'luxon';
import type { WorkingHours } from './hand-off-rules.js';

/** Until when somebody has to accept: minutes count while people work, and at all times where no hours are set. */
export function acceptBy(from: Date, minutes: number, hours: WorkingHours | null): Date {
  if (!hours) return new Date(from.getTime() + minutes * 60_000);
  let left = minutes * 60_000;
  let day = DateTime.fromJSDate(from, { zone: hours.timeZone }).startOf('day');
  for (;;) {
    const opens = Math.max(at(day, hours.from), from.getTime());
    const open = at(day, hours.to) - opens;
    if (hours.days.includes(day.weekday) && open > 0) {
      if (open >= left) return new Date(opens + left);
      left -= open;
    }
    day = day.plus({ days: 1 });
  }
}

function at(day: DateTime, clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return day.set({ hour: hour!, minute: minute! }).toMillis();
}
