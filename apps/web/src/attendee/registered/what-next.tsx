import { formatShortDay, formatTime } from '../../format/time';
import { m } from '../messages';
import type { OwnRegistration } from './registered.queries';

const text = m.registered;
const HOUR = 3_600_000;
/** As the reminders are that every workspace begins with. */
const REMINDERS = [24 * HOUR, HOUR, HOUR / 4];

interface Step {
  when: string;
  at?: string;
  words: string;
}

function stepsOf({ startsAt, durationMinutes }: OwnRegistration['session'], now: number): Step[] {
  const start = new Date(startsAt).getTime();
  const at = (time: number) => new Date(time).toISOString();
  const told = (iso: string) => `${formatShortDay(iso)}, ${formatTime(iso)}`;
  const reminders = REMINDERS.map((before) => at(start - before)).filter((iso) => Date.parse(iso) > now);
  const end = at(start + durationMinutes * 60_000);
  return [
    { when: text.next.now, words: text.next.confirmation },
    ...reminders.map((iso, index) => ({
      when: told(iso),
      at: iso,
      words: index === reminders.length - 1 ? text.next.lastReminder : text.next.reminder,
    })),
    { when: told(startsAt), at: startsAt, words: text.next.start },
    { when: formatTime(end), at: end, words: text.next.end },
  ];
}

/** What will come, by the visitor's own clock, so that nobody wonders. */
export function WhatNext({ session }: Pick<OwnRegistration, 'session'>) {
  return (
    <section className="stack" aria-labelledby="next">
      <h2 id="next">{text.nextTitle}</h2>
      <ol className="next">
        {stepsOf(session, Date.now()).map(({ when, at, words }) => (
          <li key={when}>
            {at ? <time dateTime={at}>{when}</time> : <span>{when}</span>}
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
