import { m } from '../messages';
import type { OwnRegistration } from './registered.queries';

const text = m.registered;

/** First of all: what stands in the calendar is not forgotten. */
export function CalendarButtons({ calendar: { ics, google, outlook } }: Pick<OwnRegistration, 'calendar'>) {
  const outside = { target: '_blank', rel: 'noreferrer', className: 'button', 'data-kind': 'quiet' };
  return (
    <div className="stack" data-gap="small" role="group" aria-labelledby="calendar">
      <h3 id="calendar">{text.calendar}</h3>
      <div className="calendars">
        <a className="button" href={new URL(ics, window.location.href).pathname} download="invite.ics">
          <CalendarIcon />
          {text.ics}
        </a>
        <a {...outside} href={google}>
          {text.google}
        </a>
        <a {...outside} href={outlook}>
          {text.outlook}
        </a>
      </div>
    </div>
  );
}

function CalendarIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM4 10.5h16M8.5 3.5V8M15.5 3.5V8M12 13v4M10 15h4" />
    </svg>
  );
}
