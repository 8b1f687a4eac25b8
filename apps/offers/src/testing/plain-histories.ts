import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  CodeWordAccepted,
  ContactCaptured,
  ContactDescribed,
  ContactMarked,
  ContactTagged,
  type EventContract,
  type Fact,
  PollAnswered,
  QuestionAsked,
  RegistrationCancelled,
  RegistrationConfirmed,
  Resubscribed,
  TouchMade,
  TouchSent,
  Unsubscribed,
} from '@funnelcast/contracts';
import type { PlainPerson, PlainSession } from './plain-people.js';

/** An order that was paid here, and so is no fact of somebody else. */
export interface Bought {
  registrationId: string;
  at: Date;
}

/** What these histories do not tell of; the test of one rule on many people asks about it. */
const NOTHING_ELSE = {
  mailClicks: [],
  pages: [],
  magnets: [],
  calls: [],
  place: null,
  alone: { interests: [], orders: [] },
};

/**
 * The people of whom facts tell, as anybody would read them: slow, plain, and sharing nothing with the service. What
 * scores are worth is left out; another test is about them.
 */
export function plainPeople(facts: readonly Fact[], bought: readonly Bought[]): PlainPerson[] {
  const history = new Told(facts);
  const known = [ContactCaptured, RegistrationConfirmed, TouchSent, TouchMade, Unsubscribed, Resubscribed];
  const ids = new Set(known.flatMap((contract) => history.of(contract)).map(({ data }) => data.contactId));
  return [...ids].map((id) => {
    const own = history.about('contactId', id);
    return {
      ...identityOf(own),
      id,
      unsubscribed: own.of(Unsubscribed, Resubscribed).at(-1)?.type === Unsubscribed.type,
      ...notesOf(own),
      touchedAt: [
        ...own.of(TouchSent).map(({ data }) => new Date(data.sentAt)),
        ...own.of(TouchMade).map(({ data }) => new Date(data.madeAt)),
      ],
      codeWords: own.of(CodeWordAccepted).map(({ data }) => new Date(data.acceptedAt)),
      ...NOTHING_ELSE,
      segments: [],
      lead: { fit: 0, engagement: 0, fitClass: 'C', engagementClass: 3, stage: 'nurture', phase: 'discover' },
      sessions: sessionsOf(own, bought),
    };
  });
}

/** Facts in the order of their producers; how those stand to each other nobody knows. */
class Told {
  constructor(readonly facts: readonly Fact[]) {}

  of<Contract extends EventContract>(...contracts: Contract[]): Fact<Contract>[] {
    return this.facts.filter(({ type }) => contracts.some((one) => one.type === type)) as Fact<Contract>[];
  }

  about(name: string, id: string): Told {
    return new Told(this.facts.filter(({ data }) => (data as Record<string, unknown>)[name] === id));
  }
}

/** Who registers tells it anew; who was imported told it once. */
function identityOf(own: Told): Pick<PlainPerson, 'email' | 'locale' | 'timeZone'> {
  const told = own.of(RegistrationConfirmed).at(-1)?.data ?? own.of(ContactCaptured)[0]?.data;
  return { email: told?.email ?? '', locale: told?.locale ?? '', timeZone: told?.timeZone ?? '' };
}

function notesOf(own: Told): Pick<PlainPerson, 'tags' | 'attributes'> {
  const tags = new Set<string>();
  const attributes: Record<string, string> = {};
  for (const { type, data } of own.of<EventContract>(ContactTagged, ContactMarked, ContactDescribed)) {
    const { added, addedTags, removed, removedTags } = data as Record<string, string[] | undefined>;
    for (const tag of added ?? addedTags ?? []) tags.add(tag.toLowerCase());
    for (const tag of removed ?? removedTags ?? []) tags.delete(tag.toLowerCase());
    if (type !== ContactTagged.type) Object.assign(attributes, (data as { attributes: object }).attributes);
  }
  return {
    tags: [...tags],
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
  };
}

function sessionsOf(own: Told, bought: readonly Bought[]): PlainSession[] {
  const around = own.of<EventContract>(
    RegistrationConfirmed,
    RegistrationCancelled,
    AttendeeJoined,
    AttendeeLeft,
    PollAnswered,
    QuestionAsked,
    AttendanceSettled,
  );
  const ids = new Set(around.map(({ data }) => (data as { registrationId: string }).registrationId));
  return [...ids].map((id) =>
    sessionOf(
      own.about('registrationId', id),
      bought.filter((one) => one.registrationId === id),
    ),
  );
}

function sessionOf(own: Told, bought: readonly Bought[]): PlainSession {
  const confirmed = own.of(RegistrationConfirmed).at(-1);
  const cancelled = own.of(RegistrationCancelled).at(-1);
  const joins = own.of(AttendeeJoined).map(({ data }) => new Date(data.joinedAt));
  const departures = own.of(AttendeeLeft).map(({ data }) => data);
  // The first answer in a poll counts, and a question counts once.
  const answers = own.of(PollAnswered).map(({ data }) => data);
  const first = answers.filter(
    ({ pollId }, nth) => answers.findIndex((one) => one.pollId === pollId) === nth,
  );
  const asked = own.of(QuestionAsked).map(({ data }) => data);
  const questions = asked.filter(
    ({ questionId }, nth) => asked.findIndex((one) => one.questionId === questionId) === nth,
  );
  const verdict = own.of(AttendanceSettled).at(-1)?.data;
  const acts = [
    ...own.of(RegistrationConfirmed).map(({ time }) => time),
    ...departures.map(({ leftAt }) => leftAt),
    ...answers.map(({ answeredAt }) => answeredAt),
    ...asked.map(({ askedAt }) => askedAt),
  ].map((at) => new Date(at));
  return {
    webinarId: (own.facts[0]!.data as { webinarId: string }).webinarId,
    registeredAt: confirmed ? new Date(confirmed.time) : null,
    cancelled: (cancelled?.position ?? 0) > (confirmed?.position ?? 0),
    joinedAt: earliest(joins),
    activeAt: latest([...acts, ...joins, ...bought.map(({ at }) => at)]),
    minutes: verdict?.minutes ?? Math.max(0, ...departures.map(({ minutes }) => minutes)),
    score: 0,
    settled: verdict
      ? {
          at: new Date(verdict.settledAt),
          attendance: verdict.status,
          attended: verdict.attended ?? false,
          sessionMinutes: verdict.sessionMinutes,
        }
      : null,
    answers: first.map(({ optionText, answeredAt }) => ({ text: optionText, at: new Date(answeredAt) })),
    questions: questions.map(({ askedAt }) => new Date(askedAt)),
    interests: [],
    orders: bought.map(({ at }) => ({ at, productId: '', rung: '' })),
    handouts: [],
    replays: [],
  };
}

const byTime = (times: readonly Date[]) => times.toSorted((one, other) => one.getTime() - other.getTime());
const earliest = (times: readonly Date[]) => byTime(times)[0] ?? null;
const latest = (times: readonly Date[]) => byTime(times).at(-1) ?? null;
