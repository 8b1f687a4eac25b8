import { formatDay, formatTime, zoneName } from '../../format/time';
import { m } from '../messages';

/** When it is, in the visitor's own time or in the zone they look at, with the zone's name beside it. */
export function SessionTime({ startsAt, timeZone }: { startsAt: string; timeZone?: string }) {
  const zone = zoneName(startsAt, timeZone);
  return (
    <>
      <time dateTime={startsAt}>
        {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}
      </time>
      <span className="muted small" style={{ display: 'block' }}>
        {timeZone === undefined ? m.landing.yourTime(zone) : zone}
      </span>
    </>
  );
}
