import { useState } from 'react';
import { m } from '../messages';
import { SessionTime } from '../pieces/session-time';
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
  const shown = all ? sessions : sessions.slice(0, SHOWN_AT_FIRST);
  return (
    <fieldset className="choices">
      <legend>{text.choose}</legend>
      {shown.map(({ id, startsAt, full, phase }, index) => (
        <label className="choice" key={id}>
          <input type="radio" name="sessionId" value={id} disabled={full} defaultChecked={index === first} />
          <span>
            <SessionTime startsAt={startsAt} timeZone={timeZone} />
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
