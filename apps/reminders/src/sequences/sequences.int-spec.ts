import { randomUUID } from 'node:crypto';
import { WorkspaceOpened } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { until } from '../testing/until.js';
import { DEFAULT_LADDER } from './default-ladder.js';
import type { Sequence } from './sequences.js';
import { SequencesController } from './sequences.controller.js';

describe(SequencesController, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
    const data = { workspaceId: service.workspaceId, name: 'Acme', timeZone: 'Europe/Berlin', locale: 'en' };
    await service.receive(WorkspaceOpened, [{ data }, { data }]);
  });

  afterAll(() => service?.stop());

  const ladder = async (headers?: { authorization: string }) => {
    const answer = await service
      .http()
      .get('/api/v1/sequences')
      .set(headers ?? (await service.asMember()))
      .expect(200);
    expect(answer.body.items).toHaveLength(1);
    return answer.body.items[0] as Sequence;
  };
  const put = async (id: string, body: object, role: 'owner' | 'sales' = 'owner') =>
    service
      .http()
      .put(`/api/v1/sequences/${id}`)
      .set(await service.asMember({ role }))
      .send(body);

  it('gives a new workspace its ladder, once', async () => {
    const { steps } = await ladder();

    expect(steps.map(({ key }) => key)).toEqual(DEFAULT_LADDER.map(({ key }) => key));
  });

  it('names the ladder in the language of the workspace', async () => {
    const data = { workspaceId: randomUUID(), name: 'Школа', timeZone: 'Europe/Moscow', locale: 'ru-RU' };
    await service.receive(WorkspaceOpened, [{ data }]);

    expect(await ladder()).toMatchObject({ name: 'Webinar ladder' });
    expect(await ladder(await service.asMember({ workspaceId: data.workspaceId }))).toMatchObject({
      name: 'Письма о вебинаре',
    });
  });

  it('gives it also to a workspace whose opening has not been heard of', async () => {
    const { steps } = await ladder(await service.asMember({ workspaceId: randomUUID() }));

    expect(steps).toHaveLength(DEFAULT_LADDER.length);
  });

  it('previews with the renderer that sends', async () => {
    const { id } = await ladder();
    const preview = (body: object) =>
      service
        .asMember()
        .then((headers) => service.http().post(`/api/v1/sequences/${id}/preview`).set(headers).send(body));
    const { body } = await preview({ stepKey: 'confirmation' });

    expect(body.subject).toBe('Your place in “Your webinar”');
    expect(body.html).toContain('https://example.org/join/sample');
    expect(body.text).toContain('Hello there');
    expect((await preview({ stepKey: 'live', body: 'Hi {{ contact.first_name }}' })).body.text).toContain(
      'Hi Ada',
    );
    expect((await preview({ stepKey: 'live', body: '{{ oops }}' })).body).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/body', message: 'missing-variable: oops' }],
    });
    expect((await preview({ stepKey: 'nothing' })).status).toBe(404);
  });

  it.each([
    ['a letter that cannot be read', { body: '{% if %}' }],
    ['an unknown variable', { subject: '{{ nonsense }}' }],
    ['an unknown anchor', { anchor: 'payday' }],
    ['a letter before the registration', { anchor: 'enrolment', offsetMinutes: -5 }],
    ['an audience that is not known yet', { anchor: 'session-start', audience: 'no-show' }],
    ['a key that is no key', { key: 'A b' }],
    ['an unknown field', { colour: 'red' }],
  ])('refuses %s, and keeps what was there', async (_, fault) => {
    const { id, name, steps } = await ladder();
    const answer = await put(id, { name, steps: [...steps.slice(1), { ...steps[0], ...fault }] });

    expect(answer.status).toBe(422);
    expect(answer.body.errors.length).toBeGreaterThan(0);
    expect(await ladder()).toEqual({ id, name, steps });
  });

  it('lets sales look and not change', async () => {
    const { id, name, steps } = await ladder();

    expect((await put(id, { name, steps }, 'sales')).status).toBe(403);
  });

  it('hides the sequences of others', async () => {
    const { id, name, steps } = await ladder();
    const stranger = await service.asMember({ workspaceId: randomUUID() });

    await service.http().get(`/api/v1/sequences/${id}`).set(stranger).expect(404);
    await service.http().put(`/api/v1/sequences/${id}`).set(stranger).send({ name, steps }).expect(404);
    await service
      .http()
      .post(`/api/v1/sequences/${id}/preview`)
      .set(stranger)
      .send({ stepKey: 'live' })
      .expect(404);
    const { status } = await service.http().get('/api/v1/sequences/not-a-uuid').set(stranger);
    expect([400, 404, 422]).toContain(status);
  });

  it('moves what is still to come when a step is edited, and forgets what was taken out', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const { id, name, steps } = await ladder();
    const edited = steps
      .filter(({ key }) => key !== 'an-hour-before')
      .map((step) =>
        step.key === 'a-day-before' ? { ...step, offsetMinutes: -2880, subject: 'In two days' } : step,
      );
    expect((await put(id, { name: 'Ours', steps: edited })).status).toBe(200);
    const waves = await service.inDatabase<{ step_key: string; hours: number }>(
      `select step_key, extract(epoch from s.starts_at - w.due_at) / 3600 as hours
       from wave w join session s on s.id = w.session_id where session_id = $1 order by due_at`,
      [funnel.sessionId],
    );

    expect(waves.map(({ step_key, hours }) => [step_key, Number(hours)])).toEqual([
      ['a-day-before', 48],
      ['a-quarter-before', 0.25],
    ]);
    await put(id, { name, steps });
  });

  it('catches mail without a provider, and shows it with its calendar entry', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    await funnel.register({ email: 'Caught.One@example.org', name: 'Eve\r\nBcc: all@example.org' });
    const list = () => service.http().get('/api/v1/mailbox/messages?to=caught.one').expect(200);
    const { body } = await until(list, (answer) => answer.body.items.length === 1);
    const [summary] = body.items;
    const mail = (await service.http().get(`/api/v1/mailbox/messages/${summary.id}`).expect(200)).body;

    expect(summary).toMatchObject({
      to: 'caught.one@example.org',
      subject: 'Your place in “How to fill a room”',
    });
    expect(mail.from).toContain('Acme');
    expect(mail.calendar).toContain('METHOD:REQUEST');
    expect(Object.keys(mail.headers)).not.toContain('bcc');
    await service.http().get('/api/v1/mailbox/messages?limit=0').expect(422);
    await service.http().get(`/api/v1/mailbox/messages/${randomUUID()}`).expect(404);
  });

  it('lets a name begin no header of its own', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    await funnel.register({ email: 'caught.two@example.org', name: 'Eve\r\nBcc: all@example.org' });
    await funnel.start();
    const list = () => service.http().get('/api/v1/mailbox/messages?to=caught.two').expect(200);
    const { body } = await until(list, (answer) => answer.body.items.length === 2);
    // Two letters on two connections arrive in either order; only the later one names the person.
    const all = await Promise.all(
      body.items.map(async ({ id }: { id: string }) => {
        const { headers } = (await service.http().get(`/api/v1/mailbox/messages/${id}`).expect(200)).body;
        return headers as Record<string, string>;
      }),
    );

    expect(all.flatMap((headers) => Object.keys(headers))).not.toContain('bcc');
    expect(all.map(({ to }) => to).join(' ')).toContain('Eve Bcc');
  });

  it('lists the ledger of the own workspace only', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({}, {});
    const list = async (query: string, workspaceId = service.workspaceId) =>
      (
        await service
          .http()
          .get(`/api/v1/touches?${query}`)
          .set(await service.asMember({ workspaceId }))
          .expect(200)
      ).body;
    await until(
      () => list(`sessionId=${funnel.sessionId}`),
      ({ items }) => items.length === 2 && items[1].state === 'sent',
    );

    const first = await list(`sessionId=${funnel.sessionId}&limit=1`);
    const second = await list(`sessionId=${funnel.sessionId}&limit=1&cursor=${first.nextCursor}`);
    expect(new Set([first.items[0].id, second.items[0].id]).size).toBe(2);
    expect(second.nextCursor).toBeNull();
    expect((await list(`contactId=${ada!.contactId}`)).items).toMatchObject([
      { stepKey: 'confirmation', registrationId: ada!.registrationId, contactEmail: ada!.email },
    ]);
    expect((await list(`sessionId=${funnel.sessionId}`, randomUUID())).items).toEqual([]);
    await service.http().get('/api/v1/touches').expect(401);
  });
});
