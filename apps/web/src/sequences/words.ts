import { locale, language } from '../language/language';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { inWords } from '../reminders/letter-words';
import type { Clause, Pattern, Rule, Step, Timing, Trigger } from './types';

const text = m.sequenceWords;

const HOUR = 60;
const DAY = 24 * HOUR;

const list = (words: string[]): string => words.join(', ');

export const sentence = (words: string): string =>
  words.replace(/^./u, (first) => first.toLocaleUpperCase(locale));

function amount(count: number, unit: 'day' | 'hour' | 'minute'): string {
  const words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  // «Через 1 минуту»: only the minute changes its ending.
  return language === 'ru' ? words.replace(/минута$/, 'минуту') : words;
}

/** "2 days 3 hours" */
export function lengthWords(minutes: number): string {
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / HOUR);
  const rest = minutes % HOUR;
  return list([
    ...(days ? [amount(days, 'day')] : []),
    ...(hours ? [amount(hours, 'hour')] : []),
    ...(rest || minutes === 0 ? [amount(rest, 'minute')] : []),
  ]);
}

/** Stands for what the author has not said yet. */
const NOT_SAID = '…';

export const daysWords = (days: number | undefined): string => (days ? lengthWords(days * DAY) : NOT_SAID);

/** `10:00` as the reader writes times. */
export const clockWords = (wallTime: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`2026-01-05T${wallTime}:00Z`),
  );

/** ISO weekday by name: Monday is 1. The fifth of January 2026 is one. */
export const weekdayName = (day: number, weekday: 'short' | 'long' | 'narrow' = 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + day)));

/** "2 days later at 10:00", "3 days before the session" */
export function timingWords(timing: Timing | undefined): string {
  if (!timing) return text.timing.atOnce;
  const { at, weekdays = [] } = timing;
  const timed = at ? text.timing.clock(offsetWords(timing), clockWords(at)) : offsetWords(timing);
  return weekdays.length > 0
    ? text.timing.weekdays(timed, list(weekdays.map((day) => weekdayName(day))))
    : timed;
}

function offsetWords({ anchor, offsetDays, offsetMinutes, everyYear }: Timing): string {
  const words = offsetOnly({ anchor, offsetDays, offsetMinutes });
  return everyYear ? text.timing.everyYear(words) : words;
}

function offsetOnly({ anchor, offsetDays, offsetMinutes }: Timing): string {
  const total = offsetDays * DAY + offsetMinutes;
  const length = lengthWords(Math.abs(total));
  if (anchor === 'previous') return total === 0 ? text.timing.sameTime : text.timing.later(length);
  if (total === 0) return text.timing.on[anchor];
  return total < 0 ? text.timing.before[anchor](length) : text.timing.after[anchor](length);
}

export const happeningWords = (kind: string): string => wordFor(text.happenings, kind) ?? kind;
export const branchWords = (branch: string): string => wordFor(text.branches, branch) ?? branch;
export const reasonWords = (reason: string): string => wordFor(text.reasons, reason) ?? reason;
export const channelWords = (channel: string): string => wordFor(text.channels, channel) ?? channel;

/** What came of a call, whether a sequence asked for it or sales made it by themselves. */
const outcomeWords = (outcome: string): string | undefined =>
  wordFor(text.branches, outcome) ?? wordFor(m.calls.outcomes, outcome);

/** Why a walk has stopped: a rule of ours, or the goal that was reached. */
export const becauseWords = (because: string): string =>
  wordFor(text.because, because) ?? happeningWords(because);

/** What a match names by id is called by `nameOf`, where it is known. */
export function matchWords(
  match: Record<string, string> = {},
  nameOf?: (id: string) => string | undefined,
): string {
  const words = Object.entries(match).map(([name, value]) =>
    text.aboutIs(
      wordFor(text.about, name) ?? name,
      (name === 'status' ? wordFor(text.statuses, value) : undefined) ??
        (name === 'reason' ? wordFor(text.cancelReasons, value) : undefined) ??
        (name === 'outcome' ? outcomeWords(value) : undefined) ??
        (name === 'rung' ? wordFor(m.products.rungs, value) : undefined) ??
        nameOf?.(value) ??
        value,
    ),
  );
  return list(words);
}

export type NameOf = (id: string) => string | undefined;

/** "did not come" says more than "has attended or not (attendance: did not come)". */
export function patternWords(
  { kind, match = {} }: { kind: string; match?: Record<string, string> },
  nameOf?: NameOf,
): string {
  const { status, ...others } = match;
  const came = kind === 'attendance-settled' && status ? wordFor(text.statuses, status) : undefined;
  if (came) return withAbout(came, matchWords(others, nameOf));
  return withAbout(happeningWords(kind), matchWords(match, nameOf));
}

const withAbout = (happening: string, about: string): string =>
  about ? text.matching(happening, about) : happening;

export function triggerWords(
  { on, match, attribute = '', days, everyYear }: Trigger,
  nameOf?: NameOf,
): string {
  const length = daysWords(days);
  if (on === 'by-hand') return text.triggerByHand;
  if (on === 'inactivity') return text.triggerSilence(length);
  if (on === 'contact-date') {
    const date = attribute || NOT_SAID;
    const words = days ? text.triggerDaysBefore(length, date) : text.triggerDate(date);
    return everyYear ? text.timing.everyYear(words) : words;
  }
  return text.trigger(patternWords({ kind: on, match }, nameOf));
}

export const goalsWords = (goals: readonly Pattern[], nameOf?: NameOf): string =>
  goals.length === 0
    ? text.noGoals
    : text.goals(goals.map((goal) => patternWords(goal, nameOf)).join(` ${text.join.any} `));

export function clauseWords(clause: Clause): string {
  const { field, operator, value = '', attribute = '', happening, withinDays } = clause;
  const shown = field === 'attendance' ? (wordFor(text.statuses, value) ?? value) : value;
  const asked =
    field === 'attribute'
      ? text.attributeNamed(attribute)
      : field === 'happened'
        ? text.often(patternWords({ kind: happening ?? 'joined', match: clause.match ?? {} }))
        : text.fields[field];
  const compared = operator === 'exists' || operator === 'exists-not' ? '' : shown;
  const words = text.clause(asked, text.operators[operator], compared).trim();
  return withinDays ? text.within(words, lengthWords(withinDays * DAY)) : words;
}

export const ruleWords = ({ join, clauses }: Rule): string =>
  clauses.map(clauseWords).join(` ${text.join[join]} `);

export function sharesOf(split: readonly { name: string; weight: number }[]): number[] {
  const all = split.reduce((sum, { weight }) => sum + weight, 0);
  return split.map(({ weight }) => (all === 0 ? 0 : weight / all));
}

export const shareWords = (share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** What a step is called in the timeline: its name, or what it does. */
export function stepTitle(step: Step, nameOf?: NameOf): string {
  return step.name?.trim() || sentence(contentWords(step, nameOf)) || text.kinds[step.kind];
}

function contentWords(step: Step, nameOf?: NameOf): string {
  const { message, task, wait, condition, split = [], goToSequenceId, webhookEvent } = step;
  switch (step.kind) {
    case 'message':
      return inWords(message?.subject || message?.body || '').slice(0, 90) || text.untitled.message;
    case 'task':
      return task?.title || text.untitled.task;
    case 'wait':
      return wait ? text.waitsFor(patternWords(wait.for, nameOf)) : '';
    case 'condition':
      return condition && condition.clauses.length > 0 ? ruleWords(condition) : text.untitled.condition;
    case 'split':
      return list(sharesOf(split).map((share, nth) => text.share(split[nth]!.name, shareWords(share))));
    case 'mark':
      return markWords(step) || text.untitled.mark;
    case 'go-to':
      return goToSequenceId ? text.goesTo(nameOf?.(goToSequenceId) ?? '…') : text.untitled['go-to'];
    case 'webhook':
      return webhookEvent || text.untitled.webhook;
    case 'end':
      return text.untitled.end;
  }
}

function markWords({ mark }: Step): string {
  const { addTags = [], removeTags = [], attribute, value } = mark ?? {};
  return list([
    ...addTags.map(text.addsTag),
    ...removeTags.map(text.removesTag),
    ...(attribute ? [value ? text.setsAttribute(attribute, value) : text.clearsAttribute(attribute)] : []),
  ]);
}

/** What a wait waits at most, where that is worth a line of its own. */
export function patienceWords({ wait }: Step): string | undefined {
  if (!wait) return undefined;
  return wait.timeoutMinutes === undefined ? text.forEver : text.patience(lengthWords(wait.timeoutMinutes));
}
