import { useCallback, useState } from 'react';
import { formatShortDay, formatTime } from '../../format/time';
import { m } from '../messages';
import { useLoad } from '../use-load';
import { type LetterAhead, loadLettersAhead, type OwnRegistration } from './registered.queries';

const text = m.registered;
const HOUR = 3_600_000;
/** As every workspace begins: room is kept for so many letters until the real ones are known, so that nothing moves. */
const USUAL_REMINDERS = [24 * HOUR, HOUR, HOUR / 4];

interface Step {
  when: string;
  at?: string;
  words: string;
}

type Session = OwnRegistration['session'];

const told = (iso: string) => `${formatShortDay(iso)}, ${formatTime(iso)}`;

const endOf = ({ startsAt, durationMinutes }: Session): string =>
  new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();

/** Those until the end; what says that we are live comes with the beginning itself. */
function letterSteps(letters: LetterAhead[], session: Session): (Step & { at: string })[] {
  const shown = letters.filter(
    ({ kind, dueAt }) => kind !== 'live' && Date.parse(dueAt) < Date.parse(endOf(session)),
  );
  const last = shown.findLast(({ kind }) => kind === 'reminder');
  return shown.map((letter) => ({
    when: told(letter.dueAt),
    at: letter.dueAt,
    words: wordsOf(letter, letter === last),
  }));
}

function wordsOf({ kind }: LetterAhead, isLast: boolean): string {
  if (kind !== 'reminder') return text.next.letter;
  return isLast ? text.next.lastReminder : text.next.reminder;
}

/** What is sure, in order; without an answer that is a promise of reminders, and no times that may not be true. */
function stepsOf(session: Session, letters: LetterAhead[] | undefined): Step[] {
  const { startsAt } = session;
  const end = endOf(session);
  const timed = [
    ...(letters ? letterSteps(letters, session) : []),
    { when: told(startsAt), at: startsAt, words: text.next.start },
    { when: formatTime(end), at: end, words: text.next.end },
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return letters ? timed : [{ when: text.next.before, words: text.next.reminder }, ...timed];
}

/** What will come, by the visitor's own clock and by the sequence as it is, so that nobody wonders. */
export function WhatNext({ session, token }: Pick<OwnRegistration, 'session'> & { token: string }) {
  const load = useCallback(() => loadLettersAhead(token), [token]);
  const { value, problem } = useLoad<LetterAhead[]>(undefined, load);
  const [usual] = useState(() => {
    const until = Date.parse(session.startsAt) - Date.now();
    return USUAL_REMINDERS.filter((before) => before < until).length + 2;
  });
  const loading = !value && !problem;
  const steps = loading ? [] : stepsOf(session, value);
  return (
    <section className="stack" aria-labelledby="next" aria-busy={loading}>
      <h2 id="next">{text.nextTitle}</h2>
      <ol className="next">
        <li>
          <span>{text.next.now}</span>
          <p>{text.next.confirmation}</p>
        </li>
        {steps.map(({ when, at, words }) => (
          <li key={`${when} ${words}`}>
            {at ? <time dateTime={at}>{when}</time> : <span>{when}</span>}
            <p>{words}</p>
          </li>
        ))}
        {Array.from({ length: Math.max(0, usual - steps.length) }, (_, index) => (
          <li key={index} data-room={loading ? 'waiting' : 'free'} aria-hidden="true">
            <span>{text.next.now}</span>
            <p>{text.next.reminder}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
