import type { Clause, Person, Rule } from './rule.js';

const DAY_MS = 24 * 60 * 60_000;

/** Whether a rule holds for a person now; a rule without clauses holds for everybody. */
export function ruleHolds(
  { join, clauses }: Rule,
  person: Person,
  now: Date,
  sessionId?: string | null,
): boolean {
  const holds = (clause: Clause) => clauseHolds(clause, person, now, sessionId);
  return join === 'all' ? clauses.every(holds) : clauses.length === 0 || clauses.some(holds);
}

function clauseHolds(clause: Clause, person: Person, now: Date, sessionId?: string | null): boolean {
  switch (clause.field) {
    case 'email-domain':
      return compareText(clause, [person.email.slice(person.email.lastIndexOf('@') + 1)]);
    case 'language':
      return compareText(clause, [person.locale.split('-')[0]!]);
    case 'time-zone':
      return compareText(clause, [person.timeZone]);
    case 'tag':
      return compareText(clause, person.tags);
    case 'segment':
      return compareText(clause, person.segments);
    case 'attribute': {
      const value = person.attributes[clause.attribute ?? ''];
      return compareText(clause, value === undefined || value === '' ? [] : [value]);
    }
    case 'attendance':
      return compareText(clause, attendanceOf(person, sessionId));
    case 'happened':
      return compareNumber(clause, countOf(clause, person, now));
    case 'touches':
      return compareNumber(clause, person.touchedAt.filter((at) => recent(at, clause, now)).length);
  }
}

/** Of the session that the walk belongs to, or of the last one that the person had a place in. */
function attendanceOf({ happenings }: Person, sessionId?: string | null): string[] {
  const settled = happenings.filter(
    ({ kind, about }) => kind === 'attendance-settled' && (!sessionId || about['sessionId'] === sessionId),
  );
  const status = settled.at(-1)?.about['status'];
  return status === undefined ? [] : [status];
}

function countOf(clause: Clause, { happenings }: Person, now: Date): number {
  return happenings.filter(
    ({ kind, at, about }) =>
      kind === clause.happening && recent(at, clause, now) && fits(clause.match ?? {}, about),
  ).length;
}

/** Whether a happening was about all that a pattern names. */
export function fits(match: Record<string, string>, about: Record<string, string>): boolean {
  return Object.entries(match).every(([name, value]) => about[name] === value);
}

function recent(at: Date, { withinDays }: Clause, now: Date): boolean {
  return withinDays === undefined || at.getTime() > now.getTime() - withinDays * DAY_MS;
}

function compareText({ operator, value = '' }: Clause, values: readonly string[]): boolean {
  const wanted = value.toLowerCase();
  const known = values.map((one) => one.toLowerCase());
  switch (operator) {
    case 'is':
      return known.includes(wanted);
    case 'is-not':
      return !known.includes(wanted);
    case 'contains':
      return known.some((one) => one.includes(wanted));
    case 'exists':
      return known.length > 0;
    case 'exists-not':
      return known.length === 0;
    case 'at-least':
      return known.some((one) => one !== '' && Number(one) >= Number(value));
    case 'at-most':
      return known.some((one) => one !== '' && Number(one) <= Number(value));
  }
}

function compareNumber({ operator, value }: Clause, count: number): boolean {
  switch (operator) {
    case 'is':
      return count === Number(value);
    case 'is-not':
      return count !== Number(value);
    case 'at-least':
      return count >= Number(value);
    case 'at-most':
      return count <= Number(value);
    case 'exists':
    case 'contains':
      return count > 0;
    case 'exists-not':
      return count === 0;
  }
}
