import { randomUUID } from 'node:crypto';
import { SessionCancelled, SessionMoved, SessionScheduled } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import { SessionsController } from './sessions.controller.js';
import type { SessionResponse } from './sessions.dto.js';

describe(SessionsController, () => {
  let service: ServiceTestbed;
  let owner: { authorization: string };
  let webinar: Webinar;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
    owner = await service.asMember({ role: 'presenter' });
  });
  beforeEach(async () => {
    webinar = await service.given(aWebinar({ workspaceId: service.workspaceId, videoUrl: '/sample.mp4' }));
  });
  afterAll(() => service.stop());

  const post = (path: string, body: object = {}, headers = owner) =>
    service.http().post(`/api/v1/${path}`).set(headers).send(body);
  const schedule = (body: object) => post(`webinars/${webinar.id}/sessions`, body);
  const factsOf = async (sessionId: string) =>
    (await service.publishedEvents()).filter(({ subject }) => subject === sessionId);

  it('schedules a wall time in a zone and announces it with what others need', async () => {
    const { status, body } = await schedule({ startsAtLocal: '2026-12-01T19:00', timeZone: 'europe/berlin' });

    expect(status).toBe(201);
    const id = (body as SessionResponse).id;
    expect(body).toEqual({
      id,
      webinarId: webinar.id,
      startsAt: '2026-12-01T18:00:00.000Z',
      startsAtLocal: '2026-12-01T19:00',
      timeZone: 'Europe/Berlin',
      localTimeHappensTwice: false,
      durationMinutes: 60,
      status: 'scheduled',
      phase: 'scheduled',
      revision: 0,
      capacity: null,
      registrationCount: 0,
    });
    const [fact] = (await service.publishedEvents(SessionScheduled)).slice(-1);
    expect(fact).toMatchObject({ workspaceId: service.workspaceId, subject: id });
    expect(fact!.data).toEqual({
      sessionId: id,
      webinarId: webinar.id,
      title: webinar.title,
      slug: webinar.slug,
      presenterName: webinar.presenterName,
      presenterEmail: null,
      videoUrl: '/sample.mp4',
      startsAt: '2026-12-01T18:00:00.000Z',
      durationMinutes: 60,
      timeZone: 'Europe/Berlin',
      revision: 0,
    });
  });

  it('takes the zone and the length of the webinar when none is named', async () => {
    const { body } = await schedule({ startsAtLocal: '2026-07-01T19:00' });

    expect(body).toMatchObject({
      timeZone: 'Europe/Berlin',
      durationMinutes: 60,
      startsAt: '2026-07-01T17:00:00.000Z',
    });
  });

  it('takes the first of two equal times and says so', async () => {
    const { body } = await schedule({ startsAtLocal: '2026-10-25T02:30', timeZone: 'Europe/Berlin' });

    expect(body).toMatchObject({ startsAt: '2026-10-25T00:30:00.000Z', localTimeHappensTwice: true });
  });

  it.each([
    [
      'a time that the clocks skip',
      'time-does-not-exist',
      { startsAtLocal: '2026-03-29T02:30', timeZone: 'Europe/Berlin' },
    ],
    [
      'a day that no calendar has',
      'time-does-not-exist',
      { startsAtLocal: '2026-06-31T10:00', timeZone: 'UTC' },
    ],
    ['the past', 'session-in-the-past', { startsAtLocal: '2026-03-02T09:59', timeZone: 'UTC' }],
    ['this very moment', 'session-in-the-past', { startsAtLocal: '2026-03-02T10:00', timeZone: 'UTC' }],
    [
      'a zone that nobody knows',
      'unknown-time-zone',
      { startsAtLocal: '2026-12-01T19:00', timeZone: 'Mars/Olympus' },
    ],
    [
      'an offset in place of a zone',
      'unknown-time-zone',
      { startsAtLocal: '2026-12-01T19:00', timeZone: '+02:00' },
    ],
    [
      'an instant in place of a wall time',
      'invalid-input',
      { startsAtLocal: '2026-12-01T19:00Z', timeZone: 'UTC' },
    ],
    ['words', 'invalid-input', { startsAtLocal: 'tomorrow', timeZone: 'UTC' }],
    ['nothing', 'invalid-input', {}],
    ['no place for anybody', 'invalid-input', { startsAtLocal: '2026-12-01T19:00', capacity: 0 }],
    ['a capacity in words', 'invalid-input', { startsAtLocal: '2026-12-01T19:00', capacity: '10' }],
    ['a week', 'invalid-input', { startsAtLocal: '2026-12-01T19:00', durationMinutes: 10_080 }],
    ['a status', 'invalid-input', { startsAtLocal: '2026-12-01T19:00', status: 'cancelled' }],
  ])('does not schedule %s', async (_, code, body) => {
    const answer = await schedule(body);

    expect([answer.status, answer.body]).toMatchObject([422, { code }]);
    expect(await service.inDatabase('select 1 from session where webinar_id = $1', [webinar.id])).toEqual([]);
  });

  it('moves a session, counts the revision and announces both times', async () => {
    const session = await service.given(aSession(webinar));

    const { body } = await post(`sessions/${session.id}/move`, {
      startsAtLocal: '2026-04-02T09:00',
      timeZone: 'Asia/Kathmandu',
    }).expect(200);

    expect(body).toMatchObject({
      startsAt: '2026-04-02T03:15:00.000Z',
      timeZone: 'Asia/Kathmandu',
      revision: 1,
    });
    expect(await factsOf(session.id)).toMatchObject([
      {
        type: SessionMoved.type,
        data: {
          previousStartsAt: '2026-04-01T17:00:00.000Z',
          startsAt: '2026-04-02T03:15:00.000Z',
          timeZone: 'Asia/Kathmandu',
          durationMinutes: 60,
          revision: 1,
        },
      },
    ]);
  });

  it('says nothing when a session is moved to where it is', async () => {
    const session = await service.given(aSession(webinar));

    const { body } = await post(`sessions/${session.id}/move`, {
      startsAtLocal: session.startsAtLocal,
    }).expect(200);

    expect(body).toMatchObject({ revision: 0 });
    expect(await factsOf(session.id)).toEqual([]);
  });

  it('does not move into the gap, into the past, what is cancelled or what is over', async () => {
    const session = await service.given(aSession(webinar));
    const over = await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));
    const cancelled = await service.given(aSession(webinar, { status: 'cancelled' }));
    const move = (id: string, startsAtLocal: string) => post(`sessions/${id}/move`, { startsAtLocal });

    const answers = [
      await move(session.id, '2026-03-29T02:30'),
      await move(session.id, '2026-03-01T19:00'),
      await move(cancelled.id, '2026-05-01T19:00'),
      await move(over.id, '2026-05-01T19:00'),
    ];

    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [422, 'time-does-not-exist'],
      [422, 'session-in-the-past'],
      [409, 'session-cancelled'],
      [409, 'session-over'],
    ]);
    expect(await factsOf(session.id)).toEqual([]);
  });

  it('counts every move once, however many come at the same time', async () => {
    const session = await service.given(aSession(webinar));

    await Promise.all(
      Array.from({ length: 8 }, (_, day) =>
        post(`sessions/${session.id}/move`, { startsAtLocal: `2026-05-0${day + 1}T19:00` }),
      ),
    );

    const facts = await service.publishedEvents(SessionMoved);
    const own = facts.filter(({ subject }) => subject === session.id);
    expect(own.map(({ data }) => data.revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [index, { data }] of own.entries()) {
      if (index > 0) expect(data.previousStartsAt).toBe(own[index - 1]!.data.startsAt);
    }
  });

  it('cancels a session once', async () => {
    const session = await service.given(aSession(webinar));

    await post(`sessions/${session.id}/cancel`).expect(200);
    const { body } = await post(`sessions/${session.id}/cancel`).expect(200);

    expect(body).toMatchObject({ status: 'cancelled', revision: 1 });
    expect(await factsOf(session.id)).toMatchObject([
      { type: SessionCancelled.type, data: { sessionId: session.id, webinarId: webinar.id, revision: 1 } },
    ]);
  });

  it('does not call off what has taken place', async () => {
    const over = await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));

    const { body } = await post(`sessions/${over.id}/cancel`).expect(409);

    expect(body).toMatchObject({ code: 'session-over' });
    expect(await factsOf(over.id)).toEqual([]);
  });

  it('lists by time, page by page, also where several share a time', async () => {
    const workspaceId = randomUUID();
    const member = await service.asMember({ workspaceId, role: 'sales' });
    const own = await service.given(aWebinar({ workspaceId }));
    const sessions = [];
    for (const day of [3, 1, 2, 2, 2]) {
      sessions.push(await service.given(aSession(own, { startsAtLocal: `2026-06-0${day}T10:00` })));
    }
    const seen: string[] = [];
    for (const path of ['sessions', `webinars/${own.id}/sessions`]) {
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body } = await service
          .http()
          .get(`/api/v1/${path}?limit=2${cursor && `&cursor=${cursor}`}`)
          .set(member)
          .expect(200);
        seen.push(...body.items.map(({ startsAt }: SessionResponse) => startsAt.slice(8, 10)));
        cursor = body.nextCursor as string | null;
      }
    }
    expect(seen).toEqual(['03', '02', '02', '02', '01', '03', '02', '02', '02', '01']);
    await service.http().get('/api/v1/sessions?cursor=abc').set(member).expect(422);
  });

  it('shows nothing to another workspace and lets sales change nothing', async () => {
    const session = await service.given(aSession(webinar));
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    const sales = await service.asMember({ role: 'sales' });
    const move = { startsAtLocal: '2026-05-01T19:00' };

    for (const answer of [
      await service.http().get(`/api/v1/sessions/${session.id}`).set(stranger),
      await service.http().get(`/api/v1/sessions/${session.id}/registrations`).set(stranger),
      await post(`sessions/${session.id}/move`, move, stranger),
      await post(`sessions/${session.id}/cancel`, {}, stranger),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([404, { code: 'session-not-found' }]);
    }
    await post(`sessions/${session.id}/move`, move, sales).expect(403);
    await post(`sessions/${session.id}/cancel`, {}, sales).expect(403);
    await post(`webinars/${webinar.id}/sessions`, move, sales).expect(403);
    await service.http().get(`/api/v1/sessions/${session.id}`).set(sales).expect(200);
    expect(await factsOf(session.id)).toEqual([]);
  });
});
