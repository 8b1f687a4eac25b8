import { remaining } from '../../format/time';
import { m } from '../messages';

interface CountdownProps {
  until: string;
  now: number;
  label: string;
}

/** Days, hours, minutes, seconds; a screen reader hears the moment once rather than every second. */
export function Countdown({ until, now, label }: CountdownProps) {
  const { days, hours, minutes, seconds } = remaining(until, now);
  const parts = [
    { value: days, name: m.countdown.days(days) },
    { value: hours, name: m.countdown.hours(hours) },
    { value: minutes, name: m.countdown.minutes(minutes) },
    { value: seconds, name: m.countdown.seconds(seconds) },
  ];
  return (
    <div className="countdown" role="timer" aria-label={label} aria-live="off">
      {parts.slice(days === 0 ? 1 : 0).map(({ value, name }) => (
        <div key={name}>
          <b>{value}</b>
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}
