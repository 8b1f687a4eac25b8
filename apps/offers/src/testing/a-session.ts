import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  type FactData,
  OfferPushed,
  PollAnswered,
  QuestionAsked,
  RegistrationConfirmed,
  SessionScheduled,
  TouchSent,
  WebinarPublished,
} from '@funnelcast/contracts';

export const STARTS_AT = '2026-03-02T11:00:00.000Z';

/** The instant `minutes` after the planned start. */
export const minute = (minutes: number): string =>
  new Date(Date.parse(STARTS_AT) + minutes * 60_000).toISOString();

export interface Person {
  registrationId: string;
  contactId: string;
  sessionId: string;
  webinarId: string;
  name: string;
  email: string;
}

/** One session of a webinar and what others would record about it. */
export class ASession {
  readonly sessionId = randomUUID();

  constructor(readonly webinarId: string = randomUUID()) {}

  person(name: string, contactId: string = randomUUID()): Person {
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`;
    const { sessionId, webinarId } = this;
    return { registrationId: randomUUID(), contactId, sessionId, webinarId, name, email };
  }

  published(): FactData<typeof WebinarPublished> {
    const { webinarId } = this;
    return { webinarId, slug: 'flow', title: 'Flow', description: '', ...nobody };
  }

  scheduled(durationMinutes = 60): FactData<typeof SessionScheduled> {
    const { webinarId, sessionId } = this;
    return {
      webinarId,
      sessionId,
      slug: 'flow',
      title: 'Flow',
      ...nobody,
      startsAt: STARTS_AT,
      durationMinutes,
      timeZone: 'Europe/Berlin',
      revision: 0,
    };
  }

  pushed(offerId: string, at: string, ...people: Person[]): FactData<typeof OfferPushed> {
    const { webinarId, sessionId } = this;
    return {
      offerId,
      sessionId,
      webinarId,
      pushedAt: at,
      registrationIds: people.map((one) => one.registrationId),
    };
  }
}

const nobody = { presenterName: 'Petra', presenterEmail: null, videoUrl: null };

const who = ({ registrationId, contactId, sessionId, webinarId }: Person) => ({
  registrationId,
  contactId,
  sessionId,
  webinarId,
});

export const confirmed = (person: Person): FactData<typeof RegistrationConfirmed> => ({
  ...who(person),
  email: person.email,
  name: person.name,
  timeZone: 'Europe/Berlin',
  locale: 'de',
  startsAt: STARTS_AT,
});

export const joined = (person: Person, joinedAt = STARTS_AT): FactData<typeof AttendeeJoined> => ({
  ...who(person),
  joinedAt,
});

export const left = (
  person: Person,
  minutes: number,
  leftAt = minute(minutes),
): FactData<typeof AttendeeLeft> => ({
  ...who(person),
  minutes,
  leftAt,
});

export const answered = (
  person: Person,
  question: string,
  optionText: string,
  pollId: string = randomUUID(),
): FactData<typeof PollAnswered> => ({
  ...who(person),
  pollId,
  question,
  optionId: randomUUID(),
  optionText,
  answeredAt: minute(20),
});

export const asked = (person: Person, questionId: string = randomUUID()): FactData<typeof QuestionAsked> => ({
  ...who(person),
  questionId,
  text: 'How much is it?',
  askedAt: minute(30),
});

export const settled = (
  person: Person,
  status: FactData<typeof AttendanceSettled>['status'],
  minutes: number,
  sessionMinutes = 60,
): FactData<typeof AttendanceSettled> => ({
  ...who(person),
  status,
  minutes,
  sessionMinutes,
  settledAt: minute(60),
  attended: status === 'attended' || status === 'stayed-to-offer',
});

export const touched = (person: Person, at: string, presentedOffer = false): FactData<typeof TouchSent> => ({
  touchId: randomUUID(),
  contactId: person.contactId,
  registrationId: person.registrationId,
  sessionId: person.sessionId,
  stepKey: 'after',
  channel: 'email',
  sentAt: at,
  presentedOffer,
});
