import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { ReceiveMailReport } from '../bounces/receive-mail-report.use-case.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { until } from '../testing/until.js';
import { ListReplies } from './list-replies.query.js';

interface Answer {
  id: string;
  contactId: string;
  seenAt: string | null;
  seenBy: string | null;
}

describe(ListReplies, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });
  afterAll(() => service?.stop());

  const ask = async (method: 'get' | 'put' | 'delete' | 'post', path = '', body?: object, member = {}) =>
    service
      .http()
      [method](`/api/v1/replies${path}`)
      .set(await service.asMember({ role: 'sales', name: 'Sam', ...member }))
      .send(body);
  const list = async (query = '', member = {}) =>
    (await ask('get', query && `?${query}`, undefined, member)).body as {
      items: Answer[];
      nextCursor: string | null;
      unseen: number;
    };

  /** Somebody with a letter. */
  const aReader = async (): Promise<Registered & { touchId: string }> => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [reader] = await funnel.register({ name: 'Ada Lovelace' });
    const [touch] = await until(
      () =>
        service.inDatabase<{ id: string }>('select id from touch where enrolment_id = $1 and state = $2', [
          reader!.registrationId,
          'sent',
        ]),
      ({ length }) => length > 0,
    );
    return { ...reader!, touchId: touch!.id };
  };
  const answers = async ({ touchId, email }: { touchId: string; email: string }, text = 'Yes') => {
    service.clock.advance(1_000);
    const news = { kind: 'reply' as const, sender: email, subject: 'Re: Your place', text };
    await service.get(ReceiveMailReport).execute({ provider: 'smtp', eventId: randomUUID(), touchId, news });
  };

  it('tells who answered what to which letter, and folds what was repeated of it', async () => {
    const ada = await aReader();
    await answers(ada, 'I <b>come</b>.\n\nOn 2 March, Acme wrote:\n> Will you?');

    const { items, unseen } = await list(`contactId=${ada.contactId}`);

    expect(unseen).toBe(1);
    expect(items).toEqual([
      {
        id: expect.any(String),
        contactId: ada.contactId,
        contactName: 'Ada Lovelace',
        contactEmail: ada.email,
        sender: ada.email,
        subject: 'Re: Your place',
        parts: [
          { quoted: false, text: 'I <b>come</b>.' },
          { quoted: true, text: 'On 2 March, Acme wrote:\n> Will you?' },
        ],
        receivedAt: service.clock.now().toISOString(),
        seenAt: null,
        seenBy: null,
        touchId: ada.touchId,
        stepKey: 'confirmation',
        sequenceId: null,
        sequenceName: null,
        webinarTitle: expect.any(String),
        sentAt: expect.any(String),
      },
    ]);
  });

  it('is seen by the first who says so, for everybody, and can be made unseen again', async () => {
    const ada = await aReader();
    await answers(ada);
    const [{ id }] = (await list(`contactId=${ada.contactId}`)).items as [Answer];

    const seen = await ask('put', `/${id}/seen`, {});
    expect([seen.status, seen.body.seenBy]).toEqual([200, 'Sam']);
    service.clock.advance(60_000);
    const again = await ask('put', `/${id}/seen`, {}, { name: 'Tea' });
    expect(again.body).toMatchObject({ seenBy: 'Sam', seenAt: seen.body.seenAt });
    expect(await list(`contactId=${ada.contactId}&seen=false`)).toMatchObject({ items: [], unseen: 0 });
    expect((await list(`contactId=${ada.contactId}&seen=true`)).items).toMatchObject([{ id }]);

    expect((await ask('delete', `/${id}/seen`)).body).toMatchObject({ seenAt: null, seenBy: null });
    expect((await list(`contactId=${ada.contactId}&seen=false`)).items).toMatchObject([{ id }]);
  });

  it('marks all that had come by a moment, and nothing that came since', async () => {
    const workspace = { workspaceId: service.workspaceId };
    const ada = await aReader();
    await answers(ada);
    await answers(ada);
    const moment = service.clock.now().toISOString();
    await answers(ada);

    expect((await ask('post', '/seen', { until: moment }, workspace)).body.marked).toBeGreaterThanOrEqual(2);
    expect((await list(`contactId=${ada.contactId}`)).items.map(({ seenBy }) => seenBy)).toEqual([
      null,
      'Sam',
      'Sam',
    ]);
    expect((await ask('post', '/seen', { until: moment })).body).toEqual({ marked: 0 });
  });

  it('comes in pages, the latest first', async () => {
    const ada = await aReader();
    for (let nth = 0; nth < 3; nth += 1) await answers(ada);
    const all = (await list(`contactId=${ada.contactId}`)).items.map(({ id }) => id);

    const first = await list(`contactId=${ada.contactId}&limit=2`);
    const rest = await list(`contactId=${ada.contactId}&limit=2&cursor=${first.nextCursor}`);

    expect(first.items.map(({ id }) => id)).toEqual(all.slice(0, 2));
    expect(rest.items.map(({ id }) => id)).toEqual(all.slice(2));
    expect([rest.nextCursor, rest.unseen]).toEqual([null, 3]);
  });

  it('stays within its workspace, also when somebody knows an id', async () => {
    const stranger = { workspaceId: randomUUID() };
    const ada = await aReader();
    await answers(ada);
    const [{ id }] = (await list(`contactId=${ada.contactId}`)).items as [Answer];

    expect(await list('', stranger)).toEqual({ items: [], nextCursor: null, unseen: 0 });
    expect((await ask('put', `/${id}/seen`, {}, stranger)).body).toMatchObject({
      status: 404,
      code: 'reply-not-found',
    });
    expect((await ask('delete', `/${id}/seen`, undefined, stranger)).status).toBe(404);
    const moment = service.clock.now().toISOString();
    expect((await ask('post', '/seen', { until: moment }, stranger)).body).toEqual({ marked: 0 });
    expect((await list(`contactId=${ada.contactId}`)).unseen).toBe(1);
  });

  it('is not promised where no mail is received', async () => {
    const answer = await service
      .http()
      .put('/api/v1/mail-settings')
      .set(await service.asMember())
      .send({ trackLinks: true, answersHere: true });

    expect([answer.status, answer.body.code]).toEqual([409, 'answers-cannot-come']);
  });

  it.each([
    ['get', '?contactId=x', undefined],
    ['get', '?seen=perhaps', undefined],
    ['get', '?cursor=x', undefined],
    ['put', '/x/seen', {}],
    ['post', '/seen', { until: 'yesterday' }],
    ['post', '/seen', {}],
  ] as const)('refuses %s %s with %j', async (method, path, body) => {
    const answer = await ask(method, path, body);

    expect([answer.status, answer.headers['content-type']]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});
