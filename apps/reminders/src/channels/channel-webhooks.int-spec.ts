import { randomUUID } from 'node:crypto';
import { ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { ChannelAddresses } from '../channel-addresses/channel-addresses.js';
import { NOT_REACHABLE, REACHABLE_JOIN } from '../channel-addresses/reachable.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { BOT_TOKEN, fakeTelegram } from '../testing/fake-telegram.js';
import type { FakeProvider } from '../testing/fake-provider.js';
import { TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { ChannelWebhooksController } from './channel-webhooks.controller.js';
import { twilioSignatureOf } from './sms/twilio-signature.policy.js';

describe(ChannelWebhooksController, () => {
  let service: ServiceTestbed;
  let telegram: FakeProvider;
  let secret: string;
  let nextNumber = 30901820;

  beforeAll(async () => {
    telegram = await fakeTelegram(() => undefined);
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: '', TELEGRAM_API_URL: telegram.url },
    });
    const set = async (channel: string, settings: object) =>
      service
        .http()
        .put(`/api/v1/channels/${channel}`)
        .set(await service.asMember())
        .send(settings)
        .expect(204);
    await set('sms', { ...TWILIO_ACCOUNT, from: 'Acme' });
    await set('telegram', { botToken: BOT_TOKEN });
    secret = (JSON.parse(telegram.calls.at(-1)!.body) as { secret_token: string }).secret_token;
  });

  afterAll(async () => {
    await service?.stop();
    await telegram?.stop();
  });

  const aPerson = async (person: object = {}) => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [registered] = await funnel.register(person);
    return registered!;
  };
  const put = async ({ contactId }: Registered, channel: string, body: object) =>
    service
      .http()
      .put(`/api/v1/channel-addresses/${contactId}/${channel}`)
      .set(await service.asMember())
      .send(body);
  const aNumberOf = async (person: Registered) => {
    const address = `+49${nextNumber++}`;
    expect((await put(person, 'sms', { address, optedIn: true })).status).toBe(204);
    return address;
  };
  const addressesOf = async ({ contactId }: Registered) => {
    const answer = await service
      .http()
      .get('/api/v1/channel-addresses')
      .query({ contactId })
      .set(await service.asMember());
    return (answer.body as { items: object[] }).items;
  };
  const fromTwilio = (
    what: string,
    fields: Record<string, string>,
    authToken: string = TWILIO_ACCOUNT.authToken,
  ) => {
    const path = `/api/v1/channel-webhooks/sms/${service.workspaceId}/${what}`;
    const form = new URLSearchParams({ AccountSid: TWILIO_ACCOUNT.accountSid, ...fields });
    return service
      .http()
      .post(path)
      .set('x-twilio-signature', twilioSignatureOf(authToken, service.publicUrl + path, form))
      .type('form')
      .send(form.toString());
  };
  const fromTelegram = (update: object, said: string | undefined = secret) =>
    service
      .http()
      .post(`/api/v1/channel-webhooks/telegram/${service.workspaceId}`)
      .set(said ? { 'x-telegram-bot-api-secret-token': said } : {})
      .send({ update_id: Math.trunc(Math.random() * 1e9), ...update });
  const wrote = (id: number, text: string) => ({
    message: { text, chat: { id, type: 'private' }, from: { id } },
  });
  const said = async ({ contactId }: Registered) =>
    [
      ...(await service.publishedEvents(ChannelLeft)),
      ...(await service.publishedEvents(ChannelJoined)),
    ].filter(({ data }) => data.contactId === contactId).length;

  it('lets people leave by STOP and come back by START, each said once', async () => {
    const ada = await aPerson();
    const From = await aNumberOf(ada);

    const answer = await fromTwilio('inbound', { From, Body: ' Stop!', MessageSid: 'SM1' }).expect(200);
    expect(answer.headers['content-type']).toContain('text/xml');
    expect(answer.text).toContain('<Response/>');
    await fromTwilio('inbound', { From, Body: 'STOP', MessageSid: 'SM2' }).expect(200);
    expect(await addressesOf(ada)).toMatchObject([{ optedOutBy: 'person', reason: 'stop-word' }]);

    // Consent is not a member's to give, nor to forget.
    expect((await put(ada, 'sms', { address: From, optedIn: true })).body).toMatchObject({
      code: 'person-has-left',
    });
    const forget = await service
      .http()
      .delete(`/api/v1/channel-addresses/${ada.contactId}/sms`)
      .set(await service.asMember());
    expect(forget.body).toMatchObject({ code: 'person-has-left' });

    await fromTwilio('inbound', { From, Body: 'ja', OptOutType: 'START', MessageSid: 'SM3' }).expect(200);
    expect(await addressesOf(ada)).toMatchObject([{ optedOutAt: null, source: 'start-word' }]);
    expect(await said(ada)).toBe(3);
  });

  it('ends what somebody walks whose goal it is when they leave by STOP, and not when a number is dead', async () => {
    const [ada, bob] = [await aPerson(), await aPerson()];
    const From = await aNumberOf(ada);
    await aNumberOf(bob);
    const sequence = await ASequence.published(service, {
      goals: [{ kind: 'unsubscribed', match: {} }],
      steps: [aLetter('later', daysLater(30))],
    });
    await sequence.enrol(ada.contactId, bob.contactId);

    await fromTwilio('inbound', { From, Body: 'STOP', MessageSid: 'SM21' }).expect(200);
    const provider = { by: 'provider' as const, reason: 'dead', channel: 'sms' as const };
    const { workspaceId } = service;
    await service
      .get(UnitOfWork)
      .inWorkspace(workspaceId, (tx) =>
        service
          .get(ChannelAddresses)
          .leave(tx, { workspaceId, who: { contactId: bob.contactId }, ...provider }),
      );

    expect(await sequence.progress()).toMatchObject({
      active: 1,
      ended: [{ because: 'unsubscribed', count: 1 }],
    });
    expect(
      await service.inDatabase(
        `select contact_id, about from happening where kind = 'unsubscribed'
        and contact_id = any($1)`,
        [[ada.contactId, bob.contactId]],
      ),
    ).toEqual([{ contact_id: ada.contactId, about: { channel: 'sms' } }]);
  });

  it('takes any other words as a reply, and the same message once', async () => {
    const ada = await aPerson();
    const From = await aNumberOf(ada);

    for (let time = 0; time < 2; time += 1)
      await fromTwilio('inbound', { From, Body: 'Tell me more', MessageSid: 'SM9' });

    expect(
      await service.inDatabase(`select about from happening where kind = 'replied' and contact_id = $1`, [
        ada.contactId,
      ]),
    ).toEqual([{ about: { channel: 'sms' } }]);
  });

  it('notes what did not arrive, and leaves a dead number alone', async () => {
    const ada = await aPerson();
    await aNumberOf(ada);
    const [touch] = await service.inDatabase<{ id: string }>(
      `insert into touch (workspace_id, enrolment_id, contact_id, step_key, channel, state, due_at, expires_at, ready_at, sent_at)
       values ($1, $2, $3, 'x', 'sms', 'sent', now(), now(), now(), now()) returning id`,
      [service.workspaceId, ada.registrationId, ada.contactId],
    );
    const status = `status/${touch!.id}`;

    await fromTwilio(status, { MessageStatus: 'delivered' }).expect(204);
    expect(await addressesOf(ada)).toMatchObject([{ optedOutAt: null }]);
    await fromTwilio(status, { MessageStatus: 'undelivered', ErrorCode: '30005' }).expect(204);

    expect(await addressesOf(ada)).toMatchObject([
      { optedOutBy: 'provider', reason: 'sms 30005: undelivered' },
    ]);
    expect(await service.inDatabase('select state, reason from touch where id = $1', [touch!.id])).toEqual([
      { state: 'sent', reason: 'sms 30005: undelivered' },
    ]);
  });

  it('believes nobody who cannot sign', async () => {
    const ada = await aPerson();
    const From = await aNumberOf(ada);
    const forged = await fromTwilio('inbound', { From, Body: 'STOP' }, 'f'.repeat(32)).expect(401);
    expect(forged.body).toMatchObject({ code: 'channel-webhook-not-authentic' });
    await fromTelegram(wrote(7, '/stop'), 'wrong').expect(401);
    await fromTelegram(wrote(7, '/stop'), '').expect(401);
    await service.http().post(`/api/v1/channel-webhooks/telegram/${randomUUID()}`).send({}).expect(401);
    expect(await addressesOf(ada)).toMatchObject([{ optedOutAt: null }]);
  });

  it('lets a person join the bot by their own link, leave by /stop, and come back', async () => {
    const anna = await aPerson({ locale: 'ru' });
    const link = await service
      .http()
      .get(`/api/v1/channel-addresses/${anna.contactId}/telegram-link`)
      .set(await service.asMember());
    const url = new URL((link.body as { url: string }).url);
    expect(url.origin + url.pathname).toBe('https://t.me/acme_rooms_bot');
    const token = url.searchParams.get('start')!;
    expect(token).toMatch(/^[\w-]{1,64}$/);

    const answer = await fromTelegram(wrote(101, `/start ${token}`)).expect(200);
    expect(answer.body).toMatchObject({
      method: 'sendMessage',
      chat_id: 101,
      text: expect.stringContaining('/stop'),
    });
    expect(await addressesOf(anna)).toMatchObject([
      { channel: 'telegram', address: '101', source: 'deep-link' },
    ]);

    await fromTelegram(wrote(101, '/stop')).expect(200);
    expect(await addressesOf(anna)).toMatchObject([{ optedOutBy: 'person', reason: 'telegram-stop' }]);
    await fromTelegram(wrote(101, '/start')).expect(200);
    expect(await addressesOf(anna)).toMatchObject([{ optedOutAt: null, source: 'telegram-start' }]);
    const blocked = {
      my_chat_member: { chat: { id: 101, type: 'private' }, new_chat_member: { status: 'kicked' } },
    };
    await fromTelegram(blocked).expect(200);
    expect(await addressesOf(anna)).toMatchObject([{ optedOutBy: 'person', reason: 'bot-blocked' }]);
  });

  it('joins nobody by a link of another kind, another workspace or none, and shrugs at what it does not know', async () => {
    const anna = await aPerson();
    const links = service.get(SignedLinks);
    for (const token of [
      links.issue('preferences', anna.contactId),
      links.issue('telegram', randomUUID()),
      'x',
    ]) {
      await fromTelegram(wrote(102, `/start ${token}`)).expect(200);
    }
    await fromTelegram({ edited_message: {} }).expect(200);
    await fromTelegram({ message: { chat: { id: 1, type: 'group' }, text: '/stop' } }).expect(200);
    expect(await addressesOf(anna)).toEqual([]);
  });

  it('shows a person their channels on their own page, and lets them leave one and come back', async () => {
    const ada = await aPerson();
    await aNumberOf(ada);
    const path = `/api/v1/public/preferences/${service.get(SignedLinks).issue('preferences', ada.contactId)}`;

    expect((await service.http().get(path)).body).toMatchObject({
      subscribed: true,
      channels: [
        { channel: 'sms', address: expect.stringMatching(/^\+49…\d\d$/), subscribed: true, joinUrl: null },
        { channel: 'telegram', address: null, subscribed: false, joinUrl: expect.stringContaining('t.me') },
        { channel: 'call', address: null, subscribed: true, joinUrl: null },
        { channel: 'letter', address: null, subscribed: true, joinUrl: null },
      ],
    });
    const post = (channel: string, subscribed: boolean) =>
      service
        .http()
        .post(path)
        .send({ subscribed: true, channels: [{ channel, subscribed }] });
    expect((await post('sms', false)).body).toMatchObject({
      subscribed: true,
      channels: [{ subscribed: false }, {}, {}, {}],
    });
    expect((await post('sms', true)).body).toMatchObject({ channels: [{ subscribed: true }, {}, {}, {}] });
    expect((await post('telegram', true)).body).toMatchObject({ code: 'channel-address-not-found' });
    expect((await post('fax', true)).status).toBe(422);
    expect(await said(ada)).toBe(3);
  });

  it('stops at the gate who never agreed, and who has left since it was queued', async () => {
    const [joined, known, none] = [await aPerson(), await aPerson(), await aPerson()];
    const From = await aNumberOf(joined);
    await put(known, 'sms', { address: '+493012345678', optedIn: false });
    const judge = () =>
      service.get(UnitOfWork).acrossWorkspaces((tx) =>
        tx.query(
          `select t.contact_id, ${NOT_REACHABLE} as stopped, ca.address
           from (select unnest($1::uuid[]) as contact_id, 'sms' as channel) t ${REACHABLE_JOIN}`,
          [[joined, known, none].map(({ contactId }) => contactId)],
        ),
      );
    const verdicts = async () => ((await judge()) as { stopped: boolean }[]).map(({ stopped }) => stopped);

    expect((await verdicts()).filter((stopped) => !stopped)).toHaveLength(1);
    await fromTwilio('inbound', { From, Body: 'STOP', MessageSid: 'SM5' });
    expect(await verdicts()).toEqual([true, true, true]);
  });

  it('knows a number for calls without an agreement to be written to, and forgets it', async () => {
    const ada = await aPerson();
    await put(ada, 'sms', { address: '0049 30 12345678', optedIn: false });
    expect(await addressesOf(ada)).toMatchObject([{ address: '+493012345678', optedInAt: null }]);
    expect((await put(ada, 'sms', { address: '030 1', optedIn: true })).body).toMatchObject({
      code: 'address-not-usable',
    });
    const forget = async () =>
      (
        await service
          .http()
          .delete(`/api/v1/channel-addresses/${ada.contactId}/sms`)
          .set(await service.asMember())
      ).status;
    expect([await forget(), await forget()]).toEqual([204, 404]);
    expect(await said(ada)).toBe(0);
  });
});
