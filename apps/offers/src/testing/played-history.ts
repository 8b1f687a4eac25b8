import { randomUUID } from 'node:crypto';
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
  type FactData,
  PollAnswered,
  QuestionAsked,
  RegistrationCancelled,
  RegistrationConfirmed,
  Resubscribed,
  TouchMade,
  TouchSent,
  Unsubscribed,
  WebinarPublished,
} from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { CreateOffer } from '../offers/create-offer.use-case.js';
import {
  ANSWERS,
  CLASSES,
  DOMAINS,
  LOCALES,
  MARKS,
  type Move,
  STATUSES,
  TAGS,
  ZONES,
} from './arbitrary-histories.js';
import {
  answered,
  ASession,
  asked,
  confirmed,
  joined,
  left,
  type Person,
  settled,
  touched,
} from './a-session.js';
import type { FactHistory } from './fact-history.js';
import { offerTerms } from './offer-terms.js';
import type { Bought } from './plain-histories.js';

const DAY_MS = 86_400_000;
const PRODUCERS = ['attendance', 'registration', 'reminders'];
const of = <Value>(values: readonly Value[], number: number): Value => values[number % values.length]!;

/** Three people and two webinars: what they do becomes facts, which arrive whenever the moves say. */
export class PlayedHistory {
  readonly webinarIds: string[] = [randomUUID(), randomUUID()];
  readonly contactIds: string[] = [randomUUID(), randomUUID(), randomUUID()];
  readonly bought: Bought[] = [];
  private readonly people: Person[][];
  private readonly polls = [randomUUID(), randomUUID()];
  private readonly offers: string[] = [];
  private readonly captured = new Set<string>();

  constructor(
    private readonly service: ServiceTestbed,
    private readonly facts: FactHistory,
  ) {
    const sessions = this.webinarIds.map((id) => new ASession(id));
    this.people = this.contactIds.map((id, nth) => sessions.map((one) => one.person(`Person ${nth}`, id)));
  }

  /** The webinars are known, and each has something to buy. */
  async begin(): Promise<void> {
    for (const webinarId of this.webinarIds)
      this.record(WebinarPublished, new ASession(webinarId).published());
    await this.facts.deliverRest();
    for (const id of this.webinarIds) {
      const offer = await this.service.get(CreateOffer).execute(this.service.workspaceId, id, offerTerms(id));
      this.offers.push(offer.id);
    }
  }

  /** No two things happen in the same moment. */
  async make({ act, who, where, number }: Move): Promise<void> {
    this.service.clock.advance(1);
    if (act === 'wait') this.service.clock.advance(number * 0.05 * DAY_MS);
    else if (act === 'deliver') await this.facts.deliver(of(PRODUCERS, number), 1 + (number % 7));
    else if (act === 'repeat') await this.facts.repeat(of(PRODUCERS, number), 1 + (number % 7));
    else if (act === 'buy') await this.buy(this.people[who]![where]!, this.offers[where]!);
    else this.happen(act, this.people[who]![where]!, { where, number });
  }

  private happen(act: string, person: Person, { where, number }: Pick<Move, 'where' | 'number'>): void {
    const { contactId } = person;
    const at = this.service.clock.now().toISOString();
    const { registrationId, sessionId, webinarId } = person;
    const described = {
      name: 'Somebody',
      email: `somebody@${of(DOMAINS, number)}`,
      locale: of(LOCALES, number),
      timeZone: of(ZONES, number),
    };
    switch (act) {
      case 'capture':
        // It is told the first time alone.
        if (this.captured.has(contactId)) return;
        this.captured.add(contactId);
        return this.record(ContactCaptured, {
          contactId,
          ...described,
          consent: { text: 'Yes', givenAt: at, source: 'form' },
        });
      case 'register':
        return this.record(RegistrationConfirmed, { ...confirmed(person), ...described });
      case 'cancel':
        return this.record(RegistrationCancelled, { registrationId, contactId, sessionId, webinarId });
      case 'join':
        return this.record(AttendeeJoined, joined(person, at));
      case 'leave':
        return this.record(AttendeeLeft, left(person, number % 10, at));
      case 'answer':
        return this.record(PollAnswered, {
          ...answered(person, 'When?', of(ANSWERS, number), this.polls[number % 2]),
          answeredAt: at,
        });
      case 'ask':
        return this.record(QuestionAsked, { ...asked(person), askedAt: at });
      case 'settle':
        return this.record(AttendanceSettled, {
          ...settled(person, of(STATUSES, number), number % 10),
          sessionMinutes: of([8, 0, 60], number),
          settledAt: at,
        });
      case 'touch':
        return this.record(TouchSent, touched(person, at));
      case 'message': {
        const touch = { touchId: randomUUID(), contactId, registrationId: null, sessionId: null };
        return this.record(TouchMade, { ...touch, stepKey: 'x', channel: 'sms', madeAt: at });
      }
      case 'word':
        return this.record(CodeWordAccepted, {
          contactId,
          codeWord: of(['Alpha', 'beta'], number),
          magnetId: null,
          acceptedAt: at,
        });
      case 'describe':
        return this.record(ContactDescribed, {
          contactId,
          attributes: where === 0 ? { class: of(CLASSES, number) } : { size: `${number}` },
          at,
        });
      case 'mark':
        return this.record(ContactMarked, {
          contactId,
          addedTags: where === 0 ? [of(MARKS, number)] : [],
          removedTags: where === 0 ? [] : [of(MARKS, number)],
          attributes: {},
          at,
        });
      case 'tag':
        return this.record(ContactTagged, { contactId, added: [of(TAGS, number)], removed: [], at });
      case 'untag':
        return this.record(ContactTagged, { contactId, added: [], removed: [of(TAGS, number)], at });
      case 'unsubscribe':
        return this.record(Unsubscribed, { contactId, channel: 'email', at });
      case 'resubscribe':
        return this.record(Resubscribed, { contactId, channel: 'email', at });
    }
  }

  /** Entered by sales, for whoever is known here by then. */
  private async buy({ registrationId }: Person, offerId: string): Promise<void> {
    const { status } = await this.service
      .http()
      .post('/api/v1/orders')
      .set(await this.service.asMember())
      .send({ offerId, registrationId });
    if (status === 201) this.bought.push({ registrationId, at: this.service.clock.now() });
  }

  private record<C extends EventContract>(contract: C, data: FactData<C>): void {
    this.facts.record(contract, data);
  }
}
