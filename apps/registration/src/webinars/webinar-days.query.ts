import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { WebinarNotFound } from './webinar.errors.js';

export interface WebinarDay {
  day: string;
  registrations: number;
  visitors: number;
}

export interface WebinarDaysView {
  timeZone: string;
  days: WebinarDay[];
}

/** A year of a webinar that runs for ever; nobody reads a longer line. */
const LONGEST_STRETCH = 366;
/** One day alone is no course of things. */
const SHORTEST_STRETCH = 7;

/** How many visited the page and registered on each day, by the calendar of the webinar's zone. */
@Injectable()
export class WebinarDays {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, webinarId: string): Promise<WebinarDaysView> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [webinar]: { timeZone: string }[] = await tx.query(
        `select time_zone as "timeZone" from webinar where id = $1`,
        [webinarId],
      );
      if (!webinar) throw new WebinarNotFound();
      const { timeZone } = webinar;
      return { timeZone, days: await tx.query(DAYS, [webinarId, timeZone]) };
    });
  }
}

/** From the first day on which anything happened to the last, quiet days included. */
const DAYS = `
  with registered as (
    select (r.registered_at at time zone $2)::date as day, count(*)::int as people
    from session s join registration r on r.session_id = s.id
    where s.webinar_id = $1 and r.status = 'confirmed'
    group by 1
  ), busy as (
    select day, people as registrations, 0 as visitors from registered
    union all
    select day, 0, visitors from page_day where webinar_id = $1
  ), stretch as (
    select greatest(least(min(day), max(day) - ${SHORTEST_STRETCH - 1}), max(day) - ${LONGEST_STRETCH - 1}) as first,
           max(day) as last
    from busy
  )
  select to_char(calendar.day, 'YYYY-MM-DD') as day,
         coalesce(sum(registrations), 0)::int as registrations,
         coalesce(sum(visitors), 0)::int as visitors
  from stretch
  cross join lateral generate_series(first::timestamp, last::timestamp, interval '1 day') as calendar (day)
  left join busy on busy.day = calendar.day::date
  group by calendar.day
  order by calendar.day`;
