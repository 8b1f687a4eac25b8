import { SessionCancelled, SessionEnded, SessionStarted } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import type { Session } from './session.entity.js';

const STARTED_AT = '2026-03-02T09:30:00.000Z';
const ENDED_AT = '2026-03-02T09:50:00.000Z';

describe('what the room tells of a session', () => {
  let service: ServiceTestbed;
  let owner: { authorization: string };
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
    owner = await service.asMember({ role: 'owner' });
  });
  beforeEach(async () => {
    webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    session = await service.given(aSession(webinar));
  });
  afterAll(() => service.stop());

  const told = () => ({ sessionId: session.id, webinarId: webinar.id, startedAt: STARTED_AT });
  const start = (workspaceId = service.workspaceId) =>
    service.receive(SessionStarted, [{ workspaceId, data: told() }]);
  const end = () => service.receive(SessionEnded, [{ data: { ...told(), endedAt: ENDED_AT } }]);
  const act = (path: string, body: object = {}) =>
    service.http().post(`/api/v1/sessions/${session.id}/${path}`).set(owner).send(body);
  const move = () => act('move', { startsAtLocal: '2026-05-01T19:00' });
  const register = (email: string) =>
    service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({ sessionId: session.id, name: 'Ada', email, consent: true });
  const landing = async () =>
    (await service.http().get(`/api/v1/public/webinars/${webinar.slug}`).expect(200)).body
      .sessions as object[];
  const phase = async () =>
    (await service.http().get(`/api/v1/sessions/${session.id}`).set(owner).expect(200)).body.phase as string;
  const codeOf = ({ status, body }: { status: number; body: object }) => [
    status,
    (body as { code?: string }).code,
  ];

  it('shows a session as live from its start, early or not, and lets people register', async () => {
    await start();

    expect(await phase()).toBe('live');
    expect(await landing()).toMatchObject([{ id: session.id, phase: 'live' }]);
    const { body } = await register('ada@example.org').expect(201);
    const { body: own } = await service.http().get(`/api/v1/public/registrations/${body.joinToken}`);
    expect(own.session).toMatchObject({ status: 'scheduled', phase: 'live' });
  });

  it('does not move what has begun', async () => {
    await start();

    expect(codeOf(await move())).toEqual([409, 'session-has-begun']);
  });

  it('lets a live session be called off', async () => {
    await start();

    const { body } = await act('cancel').expect(200);

    expect(body).toMatchObject({ status: 'cancelled', phase: 'cancelled', revision: 1 });
    const facts = await service.publishedEvents(SessionCancelled);
    expect(facts.filter(({ subject }) => subject === session.id)).toHaveLength(1);
  });

  it('takes nobody after an early end, and neither moves nor cancels', async () => {
    await start();
    await end();

    expect(await phase()).toBe('ended');
    expect(await landing()).toEqual([]);
    expect(codeOf(await register('ada@example.org'))).toEqual([409, 'session-over']);
    expect(codeOf(await move())).toEqual([409, 'session-over']);
    expect(codeOf(await act('cancel'))).toEqual([409, 'session-over']);
  });

  it('takes the next session after one that ended early, when none is chosen', async () => {
    await end();
    await service.given(aSession(webinar, { startsAtLocal: '2026-04-08T19:00' }));

    const { body } = await service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({ name: 'Ada', email: 'ada@example.org', consent: true })
      .expect(201);

    expect(body.startsAt).toBe('2026-04-08T17:00:00.000Z');
  });

  it('stays open beyond its planned end while it is live', async () => {
    session = await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));
    expect(codeOf(await register('ada@example.org'))).toEqual([409, 'session-over']);

    await start();

    await register('ada@example.org').expect(201);
  });

  it('knows the start from the end when only that was heard, and takes both again without harm', async () => {
    await end();
    await start();
    await end();

    expect(
      await service.inDatabase('select started_at, ended_at from session where id = $1', [session.id]),
    ).toEqual([{ started_at: new Date(STARTED_AT), ended_at: new Date(ENDED_AT) }]);
  });

  it('hears nothing of it from another workspace', async () => {
    await start('0197b5a0-0000-7000-8000-000000000001');

    expect(await phase()).toBe('scheduled');
  });
});
