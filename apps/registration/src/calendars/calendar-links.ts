export interface CalendarEntry {
  title: string;
  /** Plain text. */
  details: string;
  /** Where it takes place: the personal link into the room. */
  url: string;
  startsAt: Date;
  durationMinutes: number;
  timeZone: string;
}

/** The address that opens Google's form for a new entry, filled in. */
export function googleCalendarLink({ title, details, url, timeZone, ...time }: CalendarEntry): string {
  const dates = instants(time).map((instant) => instant.replace(/[-:]|\.\d{3}/g, ''));
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: dates.join('/'),
    ctz: timeZone,
    details,
    location: url,
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}

/** The same for Outlook on the web. */
export function outlookCalendarLink({ title, details, url, ...time }: CalendarEntry): string {
  const [startdt, enddt] = instants(time);
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startdt!,
    enddt: enddt!,
    body: details,
    location: url,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query.toString()}`;
}

function instants({
  startsAt,
  durationMinutes,
}: Pick<CalendarEntry, 'startsAt' | 'durationMinutes'>): string[] {
  return [startsAt, new Date(startsAt.getTime() + durationMinutes * 60_000)].map((at) => at.toISOString());
}
