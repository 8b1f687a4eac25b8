import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  PollAnswered,
  QuestionAsked,
  RegistrationCancelled,
  RegistrationConfirmed,
  SessionScheduled,
  TouchSent,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
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
import { HotList } from './hot-list.query.js';

describe(HotList, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const get = async (query: Record<string, unknown>, member = {}) =>
    service
      .http()
      .get('/api/v1/hot-list')
      .query(query)
      .set(await service.asMember({ role: 'sales', ...member }));

  /** Ada is hot, Bo is warm, Cy did not come. */
  async function aWebinarHeld() {
    const session = new ASession();
    const [ada, bo, cy] = [session.person('Ada'), session.person('Bo'), session.person('Cy')];
    await service.receive(SessionScheduled, [{ data: session.scheduled() }]);
    await service.receive(
      RegistrationConfirmed,
      [ada, bo, cy].map((person) => ({ data: confirmed(person) })),
    );
    await service.receive(
      AttendeeJoined,
      [ada, bo].map((person) => ({ data: joined(person) })),
    );
    await service.receive(PollAnswered, [{ data: answered(ada, 'When do you buy?', 'this quarter') }]);
    await service.receive(QuestionAsked, [{ data: asked(ada) }]);
    await service.receive(AttendeeLeft, [{ data: left(ada, 52) }, { data: left(bo, 18.4) }]);
    return { session, ada, bo, cy };
  }

  it('ranks people by what they did and says why in plain words', async () => {
    const { session, ada, bo, cy } = await aWebinarHeld();

    const { body, status } = await get({ sessionId: session.sessionId });

    expect(status).toBe(200);
    expect(body.total).toBe(3);
    expect(body.items.map(({ name, score }: { name: string; score: number }) => [name, score])).toEqual([
      [ada.name, 10 + 35 + 8 + 6],
      [bo.name, 10 + 12],
      [cy.name, 0],
    ]);
    expect(body.items[0]).toMatchObject({
      registrationId: ada.registrationId,
      contactId: ada.contactId,
      email: 'ada@example.org',
      minutes: 52,
      status: 'registered',
      joinedNow: false,
      bought: false,
      reasons: [
        { points: 35, text: 'stayed 52 of 60 minutes' },
        { points: 10, text: 'came to the session' },
        { points: 8, text: 'answered "this quarter" in the poll "When do you buy?"' },
        { points: 6, text: 'asked a question' },
      ],
    });
    expect(body.items[1].reasons[0].text).toBe('stayed 18 of 60 minutes');
  });

  it('shows who is in the room right now, before any minutes are known', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);

    const { body } = await get({ sessionId: session.sessionId });

    expect(body.items[0]).toMatchObject({ joinedNow: true, score: 10, lastActivityAt: minute(0) });
  });

  it('counts touches per person over all their sessions', async () => {
    const first = new ASession();
    const ada = first.person('Ada');
    const second = new ASession(first.webinarId);
    const adaAgain = second.person('Ada', ada.contactId);
    await service.receive(TouchSent, [
      { data: touched(ada, minute(-60)) },
      { data: touched(adaAgain, minute(-15)) },
    ]);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }, { data: confirmed(adaAgain) }]);

    const { body } = await get({ sessionId: second.sessionId });

    expect(body.items[0].touches).toBe(2);
  });

  it('filters by segment, by score and by part of a name or an address', async () => {
    const { session, ada, bo, cy } = await aWebinarHeld();
    await service.receive(AttendanceSettled, [
      { data: settled(ada, 'stayed-to-offer', 52) },
      { data: settled(bo, 'left-early', 15.4) },
      { data: settled(cy, 'no-show', 0) },
    ]);
    const names = async (filter: object) =>
      (await get({ sessionId: session.sessionId, ...filter })).body.items.map(
        ({ name }: { name: string }) => name,
      );

    expect(await names({ segment: 'attended' })).toEqual(['Ada']);
    expect(await names({ segment: 'stayed-to-offer' })).toEqual(['Ada']);
    expect(await names({ segment: 'left-early' })).toEqual(['Bo']);
    expect(await names({ segment: 'no-show' })).toEqual(['Cy']);
    expect(await names({ segment: 'bought' })).toEqual([]);
    expect(await names({ minScore: 20 })).toEqual(['Ada', 'Bo']);
    expect(await names({ q: 'aDa@' })).toEqual(['Ada']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ segment: '', q: '' })).toHaveLength(3);
  });

  it('goes on from page to page without missing or repeating anybody, also among equals', async () => {
    const session = new ASession();
    const people = Array.from({ length: 7 }, (_, index) => session.person(`Person ${index}`));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
    await service.receive(
      AttendeeJoined,
      people.slice(0, 3).map((person) => ({ data: joined(person) })),
    );

    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await get({ sessionId: session.sessionId, limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...body.items.map(({ registrationId }: { registrationId: string }) => registrationId));
      cursor = body.nextCursor;
    }

    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(people.map(({ registrationId }) => registrationId)));
    expect(new Set(seen.slice(0, 3))).toEqual(
      new Set(people.slice(0, 3).map(({ registrationId }) => registrationId)),
    );
  });

  it('shows any place of the list at once, and nobody beyond its end', async () => {
    const session = new ASession();
    const people = Array.from({ length: 5 }, (_, index) => session.person(`Person ${index}`));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
    const ids = async (query: object): Promise<string[]> =>
      (await get({ sessionId: session.sessionId, ...query })).body.items.map(
        ({ registrationId }: { registrationId: string }) => registrationId,
      );
    const all = await ids({});

    expect(await ids({ offset: 3, limit: 1 })).toEqual([all[3]]);
    expect(await ids({ offset: 4, limit: 10 })).toEqual([all[4]]);
    const { body } = await get({ sessionId: session.sessionId, limit: 2 });
    expect(await ids({ cursor: body.nextCursor, offset: 1 })).toEqual(all.slice(3));
    const beyond = await get({ sessionId: session.sessionId, offset: 5 });
    expect(beyond.body).toMatchObject({ items: [], nextCursor: null, total: 5 });
  });

  it('leaves out who gave the place back, and lists them again when they register again', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    const { name: _, email: __, ...who } = ada;
    const total = async () => (await get({ sessionId: session.sessionId })).body.total;

    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    await service.receive(RegistrationCancelled, [{ data: who }]);
    expect(await total()).toBe(0);

    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    expect(await total()).toBe(1);
  });

  it('is not there for other workspaces, for strangers and for made-up sessions', async () => {
    const { session } = await aWebinarHeld();

    expect((await get({ sessionId: session.sessionId }, { workspaceId: randomUUID() })).body.code).toBe(
      'session-not-found',
    );
    expect((await get({ sessionId: randomUUID() })).status).toBe(404);
    expect(
      (await service.http().get('/api/v1/hot-list').query({ sessionId: session.sessionId })).status,
    ).toBe(401);
  });

  it.each([
    ['no session', {}],
    ['a session that is none', { sessionId: 'x' }],
    ['an unknown segment', { segment: 'vip' }],
    ['a score that is none', { minScore: 'hot' }],
    ['a page without end', { limit: 1_000 }],
    ['a made-up cursor', { cursor: 'x' }],
    ['a place before the first', { offset: -1 }],
    ['an unknown field', { drop: 'table' }],
    ['a character that no database stores', { q: '\u0000' }],
  ])('refuses %s', async (_, query) => {
    const { body, status } = await get({
      ...(Object.keys(query).length > 0 ? { sessionId: randomUUID() } : {}),
      ...query,
    });

    expect([404, 422]).toContain(status);
    expect(status === 404 ? 'session-not-found' : 'invalid-input').toBe(body.code);
  });
});
