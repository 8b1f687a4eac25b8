import { DateTime, IANAZone } from 'luxon';

interface Onset {
  /** Wall clock just before the change, which is how RFC 5545 wants an onset written. */
  wall: DateTime;
  offsetFrom: number;
  offsetTo: number;
}

const YEARS_AROUND = 1;
const STEP_DAYS = 7;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const cache = new Map<string, string>();

/**
 * Describes a zone around one year as a VTIMEZONE, from the same zone data that every other local time comes
 * from. Ready-made VTIMEZONE collections lag behind: São Paulo, Mexico City or Almaty come out an hour off.
 */
export function describeZone(timeZone: string, year: number): string {
  const key = `${timeZone}/${year}`;
  let described = cache.get(key);
  if (described === undefined) {
    if (cache.size > 1000) cache.clear();
    described = write(timeZone, year);
    cache.set(key, described);
  }
  return described;
}

function write(timeZone: string, year: number): string {
  const zone = IANAZone.create(timeZone);
  const from = Date.UTC(year - YEARS_AROUND, 0, 1);
  const onsets = findOnsets(zone, from, Date.UTC(year + YEARS_AROUND + 1, 0, 1));
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, `X-LIC-LOCATION:${timeZone}`];
  const rules = asYearlyRules(onsets);
  if (rules) {
    lines.push(...rules.flat());
  } else {
    const start = zone.offset(from);
    lines.push(...observance({ wall: DateTime.utc(1970, 1, 1), offsetFrom: start, offsetTo: start }));
    lines.push(...onsets.flatMap((onset) => observance(onset)));
  }
  lines.push('END:VTIMEZONE');
  return lines.join('\r\n');
}

function findOnsets(zone: IANAZone, from: number, until: number): Onset[] {
  const onsets: Onset[] = [];
  const step = STEP_DAYS * 86_400_000;
  for (let at = from; at < until; at += step) {
    if (zone.offset(at) === zone.offset(at + step)) continue;
    let before = at;
    let after = at + step;
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (zone.offset(middle) === zone.offset(at)) before = middle;
      else after = middle;
    }
    const offsetFrom = zone.offset(at);
    const wall = DateTime.fromMillis(after + offsetFrom * 60_000, { zone: 'utc' });
    onsets.push({ wall, offsetFrom, offsetTo: zone.offset(after) });
  }
  return onsets;
}

/** Outlook reads rules better than lists of dates, so a summer time that repeats is written as two rules. */
function asYearlyRules(onsets: Onset[]): string[][] | undefined {
  const years = 2 * YEARS_AROUND + 1;
  if (onsets.length !== 2 * years) return undefined;
  const series = [0, 1].map((kind) => onsets.filter((_, index) => index % 2 === kind));
  const rules = series.map((repeats) => yearlyRule(repeats));
  if (rules.some((rule) => rule === undefined)) return undefined;
  return series.map((repeats, kind) => observance(repeats[0], rules[kind]));
}

function yearlyRule([first, ...others]: Onset[]): string | undefined {
  const week = weeksOf(first).find((candidate) =>
    others.every(
      ({ wall, offsetFrom, offsetTo }) =>
        wall.month === first.wall.month &&
        wall.weekday === first.wall.weekday &&
        wall.toFormat('HHmm') === first.wall.toFormat('HHmm') &&
        offsetFrom === first.offsetFrom &&
        offsetTo === first.offsetTo &&
        weeksOf({ wall, offsetFrom, offsetTo }).includes(candidate),
    ),
  );
  if (week === undefined) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.wall.month};BYDAY=${week}${WEEKDAYS[first.wall.weekday - 1]}`;
}

function weeksOf({ wall }: Onset): number[] {
  const fromStart = Math.ceil(wall.day / 7);
  return wall.day + 7 > (wall.daysInMonth ?? 31) ? [-1, fromStart] : [fromStart];
}

function observance({ wall, offsetFrom, offsetTo }: Onset, rule?: string): string[] {
  const kind = offsetTo > offsetFrom ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${offset(offsetFrom)}`,
    `TZOFFSETTO:${offset(offsetTo)}`,
    `DTSTART:${wall.toFormat("yyyyMMdd'T'HHmmss")}`,
    ...(rule ? [rule] : []),
    `END:${kind}`,
  ];
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(size / 60)}${digits(size % 60)}`;
}
