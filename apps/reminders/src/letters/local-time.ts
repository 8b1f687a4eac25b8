import { IANAZone } from 'luxon';

export interface LocalTime {
  when: string;
  date: string;
  time: string;
  zone: string;
}

type Formats = Record<keyof LocalTime, Intl.DateTimeFormat> & { told?: { at: number; as: LocalTime } };

const MOST_KEPT = 500;
const formats = new Map<string, Formats>();
const zones = new Map<string, boolean>();

/** Tells an instant in a person's own zone and language, always with the zone's name: "19:00" alone means nothing abroad. */
export function localTime(at: Date, timeZone: string, locale: string): LocalTime {
  const format = formatsOf(timeZone, locale);
  // People of a session share its instant, and few zones.
  if (format.told?.at === at.getTime()) return format.told.as;
  const as = {
    when: format.when.format(at),
    date: format.date.format(at),
    time: format.time.format(at),
    zone: format.zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
  };
  format.told = { at: at.getTime(), as };
  return as;
}

/** A zone that nobody knows must not stop a set of letters; `fallback` is checked the same way. */
export function knownZone(timeZone: string | null, fallback: string | null): string {
  return [timeZone, fallback].find((zone) => zone && isKnown(zone)) ?? 'UTC';
}

function isKnown(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    if (zones.size >= MOST_KEPT) zones.clear();
    known = IANAZone.isValidZone(zone);
    zones.set(zone, known);
  }
  return known;
}

function formatsOf(timeZone: string, locale: string): Formats {
  const key = `${timeZone} ${locale}`;
  let known = formats.get(key);
  if (!known) {
    // Making one costs far more than using it, and people of a session share few zones.
    if (formats.size >= MOST_KEPT) formats.clear();
    known = makeFormats(timeZone, knownLocale(locale));
    formats.set(key, known);
  }
  return known;
}

function makeFormats(timeZone: string, locale: string): Formats {
  const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone } as const;
  const hour = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  return {
    when: new Intl.DateTimeFormat(locale, { ...day, ...hour, timeZoneName: 'long' }),
    date: new Intl.DateTimeFormat(locale, day),
    time: new Intl.DateTimeFormat(locale, hour),
    zone: new Intl.DateTimeFormat(locale, { ...hour, timeZoneName: 'long' }),
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
