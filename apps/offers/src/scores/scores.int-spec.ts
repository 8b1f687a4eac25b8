import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  type EventContract,
  type FactData,
  OfferPresented,
  OfferPushed,
  PollAnswered,
  QuestionAsked,
  RegistrationCancelled,
  RegistrationConfirmed,
  SegmentEntered,
  SegmentLeft,
  SessionScheduled,
  TouchSent,
  WebinarPublished,
} from '@funnelcast/contracts';
import { Rebuild } from '@funnelcast/messaging';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import fc from 'fast-check';
import { HotList } from '../hot-lists/hot-list.query.js';
import type { HotPerson } from '../hot-lists/hot-list-rows.js';
import { CreateOffer } from '../offers/create-offer.use-case.js';
import { OffersModule } from '../offers.module.js';
import {
  ASession,
  answered,
  asked,
  confirmed,
  joined,
  left,
  minute,
  settled,
  touched,
} from '../testing/a-session.js';
import { FactHistory } from '../testing/fact-history.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { recount, type Recorded } from '../testing/plain-recount.js';
import { Scores } from './scores.js';

const PEOPLE = ['Ada', 'Bo'];
const PRODUCERS = ['attendance', 'registration', 'reminders'];
const POLLS = ['0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e11', '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e12'];
const STATUSES = ['attended', 'no-show', 'left-early', 'stayed-to-offer'] as const;

const who = fc.nat({ max: PEOPLE.length - 1 });
const tenths = fc.nat({ max: 700 });
const number = fc.nat({ max: 3 });
const move = fc.oneof(
  ...(
    ['confirm', 'cancel', 'join', 'answer', 'ask', 'push', 'touch', 'click', 'buy', 'schedule'] as const
  ).map((act) => fc.record({ act: fc.constant(act), who, number })),
  fc.record({ act: fc.constant('leave' as const), who, number: tenths }),
  fc.record({ act: fc.constant('settle' as const), who, number: tenths }),
  fc.record({ act: fc.constant('deliver' as const), who, number: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ act: fc.constant('repeat' as const), who, number: fc.integer({ min: 1, max: 5 }) }),
);

describe(Scores, () => {
  let service: ServiceTestbed;
  let history: FactHistory;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    history = new FactHistory(service);
  });
  afterAll(() => service.stop());

  /** Plays one history: what is recorded is delivered late, in pieces, out of step between producers, and repeated. */
  async function play(moves: { act: string; who: number; number: number }[]) {
    const session = new ASession();
    const people = PEOPLE.map((name) => session.person(name));
    const recorded: Recorded[] = [];
    const clicks = new Map<string, number>();
    const buyers = new Set<string>();
    const record = <C extends EventContract>(contract: C, data: FactData<C>) => {
      history.record(contract, data);
      recorded.push({ contract, data });
    };
    record(WebinarPublished, session.published());
    await history.deliver('registration', 1_000);
    const offer = await service
      .get(CreateOffer)
      .execute(service.workspaceId, session.webinarId, offerTerms(session.webinarId));
    const questions = PEOPLE.map(() => Array.from({ length: 4 }, () => crypto.randomUUID()));

    for (const { act, who, number } of moves) {
      const person = people[who]!;
      const { name: _, email: __, ...ids } = person;
      const { registrationId } = person;
      if (act === 'confirm') record(RegistrationConfirmed, confirmed(person));
      else if (act === 'cancel') record(RegistrationCancelled, ids);
      else if (act === 'schedule') record(SessionScheduled, session.scheduled(90));
      else if (act === 'join') record(AttendeeJoined, joined(person, minute(number)));
      else if (act === 'leave') record(AttendeeLeft, left(person, number / 10));
      else if (act === 'answer')
        record(PollAnswered, answered(person, 'When?', `option ${number}`, POLLS[number % 2]));
      else if (act === 'ask') record(QuestionAsked, asked(person, questions[who]![number]));
      else if (act === 'settle') {
        // Seldom, because a verdict hides what is counted before it.
        if (number % 4 === 0)
          record(AttendanceSettled, settled(person, STATUSES[(number / 4) % 4]!, number / 10));
      } else if (act === 'touch') record(TouchSent, touched(person, minute(number), number > 1));
      else if (act === 'push') record(OfferPushed, session.pushed(offer.id, minute(number), person));
      else if (act === 'deliver') await history.deliver(PRODUCERS[number % 3]!, number);
      else if (act === 'repeat') await history.repeat(PRODUCERS[number % 3]!, number);
      else if (act === 'click') {
        const token = service.get(SignedLinks).issue('offer', registrationId);
        const { status } = await service.http().post(`/api/v1/public/offers/${token}/click`);
        if (status === 200) clicks.set(registrationId, (clicks.get(registrationId) ?? 0) + 1);
      } else {
        const { status } = await service
          .http()
          .post('/api/v1/orders')
          .set(await service.asMember())
          .send({ offerId: offer.id, registrationId });
        if (status === 201) buyers.add(registrationId);
      }
    }
    for (const person of people) record(RegistrationConfirmed, confirmed(person));
    await history.deliverRest();
    record(SessionScheduled, session.scheduled(45));
    await history.deliverRest();
    return { session, people, recorded, clicks, buyers };
  }

  async function liveOf(sessionId: string): Promise<Map<string, HotPerson>> {
    const { items } = await service.get(HotList).execute(service.workspaceId, { sessionId, limit: 50 });
    return new Map(items.map((person) => [person.registrationId, person]));
  }

  /** The segments that the others believe in, having heard every fact. */
  async function announced(sessionId: string): Promise<Map<string, Set<string>>> {
    const believed = new Map<string, Set<string>>();
    for (const { type, data } of await service.publishedEvents()) {
      const { registrationId, segment, sessionId: of } = data as FactData<typeof SegmentEntered>;
      if (of !== sessionId || ![SegmentEntered.type, SegmentLeft.type].includes(type)) continue;
      const segments = believed.get(registrationId) ?? new Set();
      believed.set(registrationId, segments);
      const changed =
        type === SegmentEntered.type
          ? !segments.has(segment) && segments.add(segment)
          : segments.delete(segment);
      // Told twice, or taken back without having been told, would start or stop a follow-up wrongly.
      expect(Boolean(changed)).toBe(true);
    }
    return believed;
  }

  it('agrees with a plain recount of the facts, whatever happened and however it was delivered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 160, size: 'max' }), async (moves) => {
        const { session, people, recorded, clicks, buyers } = await play(moves);
        const live = await liveOf(session.sessionId);
        const believed = await announced(session.sessionId);

        for (const { registrationId } of people) {
          const facts = recorded.filter(({ data }) => data.registrationId === registrationId);
          const expected = recount(facts, {
            clicks: clicks.get(registrationId) ?? 0,
            bought: buyers.has(registrationId),
          });
          const person = live.get(registrationId)!;
          expect({
            score: person.score,
            reasons: person.reasons.map(({ points, text }) => `${points} ${text}`).sort(),
            segments: person.segments.toSorted(),
            listed: true,
            joinedNow: person.joinedNow,
          }).toEqual(expected);
          expect([...(believed.get(registrationId) ?? [])].sort()).toEqual(expected.segments);
        }
      }),
      { numRuns: 20, seed: 20_261_201 },
    );
    const presented = (await service.publishedEvents(OfferPresented)).map(
      ({ data }) => `${data.offerId} ${data.contactId}`,
    );
    expect(new Set(presented).size).toBe(presented.length);
  }, 120_000);

  it('is rebuilt by replay to the same lists, and nothing is announced again', async () => {
    const { session } = await play([
      ...['confirm', 'join', 'answer', 'ask', 'push', 'touch', 'deliver'].map((act) => ({
        act,
        who: 0,
        number: 2,
      })),
      ...['confirm', 'join', 'answer'].map((act) => ({ act, who: 1, number: 1 })),
      ...[9, 10, 11].map((number) => ({ act: 'deliver', who: 0, number })),
      { act: 'click', who: 0, number: 0 },
      { act: 'buy', who: 0, number: 0 },
      { act: 'settle', who: 0, number: 404 },
      { act: 'settle', who: 1, number: 124 },
    ]);
    await leadsCounted(service);
    const before = await liveOf(session.sessionId);
    // Without positions: the relay may still be giving them.
    const told = async () => (await service.publishedEvents()).map(({ id, type }) => `${type} ${id}`).sort();
    const facts = await told();
    await service.inDatabase(`update engagement set score = 999, name = 'nobody'`);

    await service.get(Rebuild).execute();

    expect(await liveOf(session.sessionId)).toEqual(before);
    expect([...before.values()][0]).toMatchObject({ clicks: 1, bought: true });
    expect(await told()).toEqual(facts);
  });

  it('always is the sum of its ledger', async () => {
    const different = await service.inDatabase(
      `select registration_id, score, coalesce(sum(points), 0) from engagement left join score_entry using (registration_id)
       group by registration_id, score having score <> coalesce(sum(points), 0)`,
    );

    expect(different).toEqual([]);
  });
});
