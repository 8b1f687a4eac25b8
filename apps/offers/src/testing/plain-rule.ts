import type { Clause, Node } from '../segment-rules/rule.js';
import { isGroup } from '../segment-rules/rule.js';
import { STAGES_OF_CONVEYOR } from './arbitrary-people.js';
import type { PlainPerson, PlainSession } from './plain-people.js';

const DAY_MS = 24 * 60 * 60_000;

/** Whether a rule holds for a person, read off plain data and without any SQL. */
export function plainlyHolds(node: Node, person: PlainPerson, now: Date): boolean {
  if (!isGroup(node)) return clauseHolds(node, person, now);
  const holds = (child: Node) => plainlyHolds(child, person, now);
  const joined =
    node.rules.length === 0 || (node.combinator === 'and' ? node.rules.every(holds) : node.rules.some(holds));
  return joined !== node.not;
}

function clauseHolds(clause: Clause, person: PlainPerson, now: Date): boolean {
  const { field, operator, value } = clause;
  const { sessions } = person;
  const most = (read: (session: PlainSession) => number) => Math.max(0, ...sessions.map(read));
  switch (field) {
    case 'email-domain':
      return compare(clause, [person.email.slice(person.email.indexOf('@') + 1)]);
    case 'language':
      return compare(clause, [person.locale.split('-')[0]!]);
    case 'time-zone':
      return compare(clause, [person.timeZone]);
    case 'subscribed':
      return (value.text === 'yes') !== person.unsubscribed;
    case 'tag':
      return compare(clause, person.tags);
    case 'attribute':
      return compare(clause, value.name! in person.attributes ? [person.attributes[value.name!]!] : []);
    case 'attendance':
      return compare(clause, lastAttendance(sessions));
    case 'minutes':
      return compareNumber(
        clause,
        most(({ minutes }) => minutes),
      );
    case 'share-watched':
      return compareNumber(clause, most(shareOf));
    case 'score':
      return compareNumber(
        clause,
        most(({ score }) => score),
      );
    case 'webinars-attended':
      return compareNumber(
        clause,
        new Set(sessions.filter(({ settled }) => settled?.attended).map(({ webinarId }) => webinarId)).size,
      );
    case 'touches':
      return compareNumber(clause, person.touchedAt.length);
    case 'fit':
      return compareNumber(clause, person.lead.fit);
    case 'engagement':
      return compareNumber(clause, person.lead.engagement);
    case 'lead-stage':
      return compare(clause, [person.lead.stage]);
    case 'cell':
      return compare(clause, [`${person.lead.fitClass}${person.lead.engagementClass}`]);
    case 'phase':
      return compare(clause, [person.lead.phase]);
    case 'answer':
      return compare(
        clause,
        sessions.flatMap(({ answers }) => answers.map(({ text }) => text)),
      );
    case 'segment':
      return person.segments.includes(value.text!) === (operator === 'is');
    case 'replay-minutes':
      return compareNumber(
        clause,
        most(({ replays }) => Math.max(0, ...replays.map(({ minutes }) => minutes))),
      );
    case 'conveyor-stage':
      return compare(clause, person.place ? [person.place.stageId] : []);
    case 'stuck':
      return (value.text === 'yes') === isStuck(person, now);
    case 'mail-clicked':
    case 'page-visited':
    case 'magnet-taken':
      return compareNumber(clause, recent(worded(person[WORDED[field]], clause), clause, now));
    case 'called':
      return compareNumber(clause, recent(outcomes(person, clause), clause, now));
    case 'touched':
      return compareNumber(clause, recent(person.touchedAt, clause, now));
    case 'code-word':
      return compareNumber(clause, recent(person.codeWords, clause, now));
    case 'registered':
    case 'attended':
    case 'missed':
    case 'active':
    case 'answered':
    case 'asked':
    case 'offer-presented':
    case 'offer-clicked':
    case 'handout-taken':
    case 'replay-watched':
    case 'bought': {
      const around = sessions.filter(
        ({ webinarId }) => value.webinarId === undefined || webinarId === value.webinarId,
      );
      const moments = around.flatMap((session) => MOMENTS[field]!(session, clause));
      return compareNumber(clause, recent([...moments, ...ofNoWebinar(person, clause)], clause, now));
    }
  }
}

/** Whoever asks about one webinar does not ask about these. */
function ofNoWebinar({ alone }: PlainPerson, clause: Clause): readonly Date[] {
  const { field, value } = clause;
  return value.webinarId === undefined ? (ABOUT_OFFERS[field]?.(alone, clause) ?? []) : [];
}

const WORDED = { 'mail-clicked': 'mailClicks', 'page-visited': 'pages', 'magnet-taken': 'magnets' } as const;

const worded = (acts: readonly { word: string; at: Date }[], { value: { containing = '' } }: Clause) =>
  acts.filter(({ word }) => word.toLowerCase().includes(containing.toLowerCase())).map(({ at }) => at);

const outcomes = ({ calls }: PlainPerson, { value }: Clause) =>
  calls.filter(({ outcome }) => value.outcome === undefined || outcome === value.outcome).map(({ at }) => at);

function isStuck({ place }: PlainPerson, now: Date): boolean {
  const days = STAGES_OF_CONVEYOR.find(({ id }) => id === place?.stageId)?.stuckDays;
  return !!place && !!days && place.since.getTime() + days * DAY_MS <= now.getTime();
}

/** Of the same thing the last time counts. */
const lastOfEach = (times: readonly (readonly [string, Date])[]): Date[] => {
  const last = new Map<string, Date>();
  for (const [what, at] of times) if (!(last.get(what)! > at)) last.set(what, at);
  return [...last.values()];
};

const known = (at: Date | null | undefined | false) => (at ? [at] : []);

const ABOUT_OFFERS: Partial<
  Record<Clause['field'], (around: PlainPerson['alone'], clause: Clause) => Date[]>
> = {
  'offer-presented': ({ interests }) => interests.map(({ presentedAt }) => presentedAt),
  'offer-clicked': ({ interests }) => interests.flatMap(({ clickedAt }) => known(clickedAt)),
  bought: ({ orders }, { value: { productId, rung } }) =>
    orders
      .filter((one) => (productId ?? one.productId) === one.productId && (rung ?? one.rung) === one.rung)
      .map(({ at }) => at),
};

const MOMENTS: Partial<Record<Clause['field'], (session: PlainSession, clause: Clause) => Date[]>> = {
  registered: ({ cancelled, registeredAt }) => known(!cancelled && registeredAt),
  attended: ({ settled, joinedAt }) => known(settled?.attended && (joinedAt ?? settled.at)),
  missed: ({ settled }) => known(settled?.attendance === 'no-show' && settled.at),
  active: ({ activeAt }) => known(activeAt),
  answered: ({ answers }) => answers.map(({ at }) => at),
  asked: ({ questions }) => questions,
  ...ABOUT_OFFERS,
  'handout-taken': ({ handouts }) => lastOfEach(handouts.map(({ id, at }) => [id, at] as const)),
  'replay-watched': ({ replays }) => lastOfEach(replays.map(({ at }) => ['', at] as const)),
};

const shareOf = ({ settled, minutes }: PlainSession) =>
  settled && settled.sessionMinutes > 0 ? 100 * Math.min(minutes / settled.sessionMinutes, 1) : 0;

function lastAttendance(sessions: readonly PlainSession[]): string[] {
  const settled = sessions.flatMap((session) => session.settled ?? []);
  const last = settled.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1);
  return last ? [last.attendance] : [];
}

function recent(moments: readonly Date[], { value: { days } }: Clause, now: Date): number {
  return moments.filter((at) => days === undefined || at.getTime() > now.getTime() - days * DAY_MS).length;
}

function compare({ operator, value }: Clause, known: readonly string[]): boolean {
  const values = known.map((one) => one.toLowerCase());
  const text = value.text?.toLowerCase() ?? '';
  switch (operator) {
    case 'is':
      return values.includes(text);
    case 'is-not':
      return !values.includes(text);
    case 'any-of':
      return value.texts!.some((one) => values.includes(one.toLowerCase()));
    case 'contains':
      return values.some((one) => one.includes(text));
    case 'exists':
      return values.length > 0;
    case 'exists-not':
      return values.length === 0;
    case 'at-least':
    case 'at-most':
      return values.some(
        (one) => /^-?\d+(\.\d+)?$/.test(one) && ordered(operator, Number(one), value.number!),
      );
  }
}

function compareNumber({ operator, value }: Clause, number: number): boolean {
  return operator === 'is' ? number === value.number : ordered(operator, number, value.number!);
}

const ordered = (operator: Clause['operator'], number: number, bound: number) =>
  operator === 'at-least' ? number >= bound : number <= bound;
