import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import type { Session } from '../sessions/session.entity.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import { KnownSessions } from './known-sessions.js';

describe(KnownSessions, () => {
  let service: ServiceTestbed;
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  beforeEach(async () => {
    webinar = await service.given(aWebinar({ workspaceId: randomUUID() }));
    session = await service.given(aSession(webinar));
    // From here on the service believes to know the session.
    await register('first').expect(201);
  });
  afterAll(() => service.stop());

  const register = (name: string, choice: object = {}) =>
    service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({ name: 'Ada Lovelace', email: `${name}@example.org`, consent: true, ...choice });
  const change = (set: string) => service.inDatabase(`update session set ${set} where id = $1`, [session.id]);
  const contacts = () =>
    service.inDatabase('select email from contact where workspace_id = $1 order by email', [
      webinar.workspaceId,
    ]);
  const factsOf = async () =>
    (await service.publishedEvents()).filter(({ workspaceId }) => workspaceId === webinar.workspaceId);

  it('notices that a session was moved', async () => {
    await change(`starts_at = '2026-04-02T08:00:00Z'`);

    const { body } = await register('second').expect(201);

    expect(body).toMatchObject({ startsAt: '2026-04-02T08:00:00.000Z' });
    expect((await factsOf()).at(-1)!.data).toMatchObject({ startsAt: '2026-04-02T08:00:00.000Z' });
  });

  it.each([
    ['was cancelled', `status = 'cancelled'`, 409, 'session-cancelled'],
    ['is over', 'ended_at = now(), started_at = now()', 409, 'session-over'],
  ])('gives no place, makes no contact and says nothing once it %s', async (_, set, status, code) => {
    await register('chooser', { sessionId: session.id }).expect(201);
    const before = await factsOf();
    await change(set);

    const { body } = await register('second', { sessionId: session.id }).expect(status);

    expect(body).toMatchObject({ code });
    expect(await contacts()).toEqual([{ email: 'chooser@example.org' }, { email: 'first@example.org' }]);
    expect(await factsOf()).toEqual(before);
  });

  it('counts places from the moment on in which they are limited', async () => {
    await change('capacity = 1');
    await register('second').expect(201);
    await register('third').expect(409);
    await change('capacity = null, seats_taken = 0');
    await register('third').expect(201);

    expect(await contacts()).toHaveLength(3);
  });

  it('gives limited places to as many as there are, when all of them come at once', async () => {
    await change('capacity = 10');
    await register('second').expect(201);

    const answers = await Promise.all(Array.from({ length: 30 }, (_, number) => register(`p${number}`)));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(9);
    expect(await service.inDatabase('select seats_taken from session where id = $1', [session.id])).toEqual([
      { seats_taken: 10 },
    ]);
  });

  it('takes a session that has come before it', async () => {
    await service.given(aSession(webinar, { startsAtLocal: '2026-03-20T10:00' }));

    const { body } = await register('second').expect(201);

    expect(body).toMatchObject({ startsAt: '2026-03-20T09:00:00.000Z' });
  });

  it('tells the new name of the presenter in the consent', async () => {
    await service.inDatabase(`update webinar set presenter_name = 'Joan Clarke' where id = $1`, [webinar.id]);

    await register('second').expect(201);

    const [row] = await service.inDatabase<{ consent_text: string }>(
      `select consent_text from contact where workspace_id = $1 and email = 'second@example.org'`,
      [webinar.workspaceId],
    );
    expect(row!.consent_text).toContain('Joan Clarke');
  });
});
