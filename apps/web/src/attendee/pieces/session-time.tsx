import { formatDay, formatTime, zoneName } from '../../format/time';
import { m } from '../messages';

/** When it is, in the visitor's own time, with the zone's name beside it. */
export function SessionTime({ startsAt }: { startsAt: string }) {
  return (
    <>
      <time dateTime={startsAt}>
        {formatDay(startsAt)}, {formatTime(startsAt)}
      </time>
      <span className="muted small" style={{ display: 'block' }}>
        {m.landing.yourTime(zoneName(startsAt))}
      </span>
    </>
  );
}
