import { useState } from 'react';
import { formatDay, formatTime, zoneName } from '../../format/time';
import { m } from '../messages';
import type { PublicSession } from './landing.queries';

const text = m.landing;
/** A series plans far ahead; most people come to one of the next. */
const SHOWN_AT_FIRST = 4;

interface SessionChoiceProps {
  sessions: PublicSession[];
  timeZone?: string;
}

/** The dates to choose from, the next one that has room chosen already. */
export function SessionChoice({ sessions, timeZone }: SessionChoiceProps) {
  const first = sessions.findIndex(({ full }) => !full);
  const [all, setAll] = useState(sessions.length <= SHOWN_AT_FIRST + 1 || first >= SHOWN_AT_FIRST);
  const zones = [...new Set(sessions.map(({ startsAt }) => zoneName(startsAt, timeZone)))];
  const shown = all ? sessions : sessions.slice(0, SHOWN_AT_FIRST);
  return (
    <fieldset className="choices">
      <legend>
        {text.choose}
        {zones.length === 1 && <span className="muted small">{zones[0]}</span>}
      </legend>
      {shown.map(({ id, startsAt, full, phase }, index) => (
        <label className="choice" key={id}>
          <input type="radio" name="sessionId" value={id} disabled={full} defaultChecked={index === first} />
          <span>
            <time dateTime={startsAt}>
              {formatDay(startsAt, timeZone)}, {formatTime(startsAt, timeZone)}
            </time>
            {/* The clocks change in the middle of a series: then each date names its own. */}
            {zones.length > 1 && <span className="muted small">{zoneName(startsAt, timeZone)}</span>}
            {full && <b className="small">{text.full}</b>}
            {!full && phase === 'live' && <b className="small hot">{text.liveNow}</b>}
          </span>
        </label>
      ))}
      {!all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {text.moreDates(sessions.length - SHOWN_AT_FIRST)}
        </button>
      )}
    </fieldset>
  );
}
