export class WebinarDayResponse {
  /** `2026-12-01`, by the calendar of the webinar’s zone. */
  day: string;
  /** Places taken on that day and not given back. */
  registrations: number;
  /** People who looked at the page, each once a day; robots and link previews do not count. */
  visitors: number;
}

export class WebinarDaysResponse {
  /** IANA name of the zone that the days are counted in. */
  timeZone: string;
  /** At least a week and at most a year, without gaps; empty while nothing has happened. */
  days: WebinarDayResponse[];
}
