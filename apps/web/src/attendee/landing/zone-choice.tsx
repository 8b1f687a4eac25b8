import { useId, useState } from 'react';
import { browserZone, timeZones } from '../../format/time';
import { m } from '../messages';

const text = m.landing;

export interface ZoneChoiceProps {
  timeZone?: string;
  onTimeZone: (timeZone: string | undefined) => void;
}

/** For a visitor whose device tells another zone than the one they will be in. */
export function ZoneChoice({ timeZone, onTimeZone }: ZoneChoiceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const own = browserZone();
  if (!open) {
    return (
      <button type="button" className="link-button small zone-link" onClick={() => setOpen(true)}>
        {text.otherZone}
      </button>
    );
  }
  return (
    <div className="field zone-choice">
      <label htmlFor={id}>{text.zone}</label>
      <select
        id={id}
        className="input"
        autoFocus
        value={timeZone ?? own}
        onChange={({ currentTarget: { value } }) => onTimeZone(value === own ? undefined : value)}
      >
        {timeZones().map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      <span className="muted small">{text.zoneHint}</span>
    </div>
  );
}
