import { randomUUID } from 'node:crypto';
import { ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { Webhook } from 'standardwebhooks';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { FakeProvider } from '../testing/fake-provider.js';
import { BOT_TOKEN, fakeTelegram, telegramProblem } from '../testing/fake-telegram.js';
import { fakeTwilio, TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import type { Channel } from './channel.js';
import { DeliverMessage } from './deliver-message.js';

const NUMBER = '+4930901820';
const STRANGER = '00000000-0000-4000-8000-000000000001';

describe(DeliverMessage, () => {
  let service: ServiceTestbed;
  let twilio: FakeProvider;
  let telegram: FakeProvider;
  let receiver: FakeProvider;

  beforeAll(async () => {
    twilio = await fakeTwilio((to) =>
      to === '+4930901821' ? { code: 21610, message: `${to} is unsubscribed` } : undefined,
    );
    telegram = await fakeTelegram((chat) => {
      if (chat === '13') return telegramProblem(403, 'Forbidden: bot was blocked by the user');
      return chat === '14'
        ? telegramProblem(429, 'Too Many Requests: retry after 9', { retry_after: 9 })
        : undefined;
    });
    receiver = await FakeProvider.start(() => ({ status: 204 }));
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: {
        SMTP_URL: '',
        TWILIO_API_URL: twilio.url,
        TELEGRAM_API_URL: telegram.url,
        WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1',
      },
    });
  });

  afterAll(async () => {
    await service?.stop();
    await Promise.all([twilio, telegram, receiver].map((provider) => provider?.stop()));
  });

  const set = async (channel: Channel, settings: object, workspaceId?: string) =>
    service
      .http()
      .put(`/api/v1/channels/${channel}`)
      .set(await service.asMember(workspaceId ? { workspaceId } : {}))
      .send(settings);
  const aContact = async (channel: Channel, address: string) => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [person] = await funnel.register({});
    const { contactId } = person!;
    await service
      .http()
      .put(`/api/v1/channel-addresses/${contactId}/${channel}`)
      .set(await service.asMember())
      .send({ address, optedIn: true, source: 'form' })
      .expect(204);
    return contactId;
  };
  const message = (channel: Channel, address: string, contactId: string = randomUUID()) => ({
    channel,
    touchId: randomUUID(),
    workspaceId: service.workspaceId,
    contactId,
    address,
    subject: null as string | null,
    text: 'Сегодня в 19:00',
  });
  const deliver = (one: ReturnType<typeof message>) => service.get(DeliverMessage).execute(one);
  const addressesOf = async (contactId: string) =>
    service.inDatabase('select channel, opted_out_by, reason from channel_address where contact_id = $1', [
      contactId,
    ]);

  it('refuses for good what is not set up', async () => {
    expect(await deliver({ ...message('sms', NUMBER), workspaceId: STRANGER })).toEqual({
      kind: 'permanent',
      reason: 'channel-not-set-up: sms',
      suppress: false,
    });
  });

  it('sends a text message as Twilio documents it', async () => {
    await set('sms', { ...TWILIO_ACCOUNT, from: '+1 415 867 5309' }).then(({ status }) =>
      expect(status).toBe(204),
    );

    expect(await deliver(message('sms', NUMBER))).toBeUndefined();

    const form = new URLSearchParams(twilio.calls.at(-1)!.body);
    expect(Object.fromEntries(form)).toEqual({ To: NUMBER, From: '+14158675309', Body: 'Сегодня в 19:00' });
  });

  it('lets who left at Twilio leave here, and says so once', async () => {
    const contactId = await aContact('sms', '+4930901821');

    for (let time = 0; time < 2; time += 1) {
      expect(await deliver(message('sms', '+4930901821', contactId))).toMatchObject({
        kind: 'permanent',
        suppress: false,
      });
    }

    expect(await addressesOf(contactId)).toMatchObject([{ opted_out_by: 'person' }]);
    const said = (await service.publishedEvents(ChannelLeft)).filter(
      ({ data }) => data.contactId === contactId,
    );
    expect(said.map(({ data }) => data)).toMatchObject([{ channel: 'sms', by: 'person' }]);
    expect((await service.publishedEvents(ChannelJoined)).at(-1)!.data).toMatchObject({
      contactId,
      source: 'form',
    });
    expect(await service.inDatabase('select * from preference where contact_id = $1', [contactId])).toEqual(
      [],
    );
  });

  it('blames the account, and no message, when the token is wrong', async () => {
    const theirs = randomUUID();
    await set('sms', { ...TWILIO_ACCOUNT, authToken: 'f'.repeat(32), from: 'Acme' }, theirs);

    const failure = await deliver({ ...message('sms', NUMBER), workspaceId: theirs });

    expect(failure).toEqual({ kind: 'provider-down', reason: 'sms 20003: Authenticate' });
  });

  it('connects a bot, and sends as it', async () => {
    const { status, body } = await set('telegram', { botToken: `${BOT_TOKEN.slice(0, -1)}x` });
    expect([status, (body as { code: string }).code]).toEqual([422, 'channel-settings-refused']);
    expect((await set('telegram', { botToken: BOT_TOKEN })).status).toBe(204);
    expect(JSON.parse(telegram.calls.at(-1)!.body)).toMatchObject({
      url: `${service.publicUrl}/api/v1/channel-webhooks/telegram/${service.workspaceId}`,
      allowed_updates: ['message', 'my_chat_member'],
    });

    expect(await deliver(message('telegram', '12'))).toBeUndefined();
    expect(JSON.parse(telegram.calls.at(-1)!.body)).toEqual({ chat_id: '12', text: 'Сегодня в 19:00' });
    expect(await deliver(message('telegram', '14'))).toMatchObject({
      kind: 'transient',
      retryAfterSeconds: 9,
    });
  });

  it('lets who blocked the bot leave', async () => {
    const contactId = await aContact('telegram', '13');

    await deliver(message('telegram', '13', contactId));

    expect(await addressesOf(contactId)).toMatchObject([{ channel: 'telegram', opted_out_by: 'person' }]);
  });

  it('signs a webhook as the standard says, the same each time', async () => {
    const { body } = await set('webhook', { url: `${receiver.url}/hook?key=1` });
    const { secret } = body as { secret: string };
    const one = { ...message('webhook', ''), subject: 'Today', data: { stepKey: 'a-day-before' } };

    expect(await deliver(one)).toBeUndefined();

    const call = receiver.calls.at(-1)!;
    expect(call).toMatchObject({
      method: 'POST',
      path: '/hook?key=1',
      headers: { 'webhook-id': one.touchId },
    });
    // The standard's own check, without its clock: ours stands still.
    const at = new Date(Number(call.headers['webhook-timestamp']) * 1000);
    expect(at).toEqual(service.clock.now());
    expect(call.headers['webhook-signature']).toBe(new Webhook(secret).sign(one.touchId, at, call.body));
    expect(JSON.parse(call.body)).toMatchObject({
      type: 'step.reached',
      data: { touchId: one.touchId, stepKey: 'a-day-before', subject: 'Today', address: null },
    });
  });

  it('tries again what a webhook refuses, follows no redirect, and stops at 410 until it is set up anew', async () => {
    receiver.answer = () => ({ status: 503, headers: { 'retry-after': '20' } });
    expect(await deliver(message('webhook', ''))).toMatchObject({ kind: 'transient', retryAfterSeconds: 20 });
    receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    expect(await deliver(message('webhook', ''))).toEqual({ kind: 'transient', reason: 'webhook: 302' });
    expect(receiver.calls.at(-1)!.path).not.toContain('elsewhere');

    receiver.answer = () => ({ status: 410 });
    await deliver(message('webhook', ''));
    const calls = receiver.calls.length;
    expect(await deliver(message('webhook', ''))).toMatchObject({
      kind: 'permanent',
      reason: expect.stringContaining('channel-disabled'),
    });
    expect(receiver.calls).toHaveLength(calls);

    receiver.answer = () => ({ status: 200 });
    await set('webhook', { url: receiver.url });
    expect(await deliver(message('webhook', ''))).toBeUndefined();
  });

  it('keeps secrets sealed, to the owner alone and unseen', async () => {
    const rows = await service.inDatabase<{ settings: string }>('select settings from channel_setting');
    for (const { settings } of rows) {
      expect(settings).toMatch(/^v1\.[\w-]+$/);
      expect(settings).not.toContain(TWILIO_ACCOUNT.authToken);
    }
    const list = async (role: 'owner' | 'sales') =>
      service
        .http()
        .get('/api/v1/channels')
        .set(await service.asMember({ role }));
    const { text, body } = await list('owner');
    expect((body as { items: object[] }).items).toMatchObject([
      {
        channel: 'sms',
        state: 'ready',
        shown: { sender: '+14158675309', account: TWILIO_ACCOUNT.accountSid },
      },
      { channel: 'telegram', state: 'ready', shown: { sender: '@acme_rooms_bot' } },
      { channel: 'webhook', state: 'ready', shown: { url: `${receiver.url}/` } },
    ]);
    for (const secret of [TWILIO_ACCOUNT.authToken, BOT_TOKEN, 'whsec_']) expect(text).not.toContain(secret);
    expect((await list('sales')).status).toBe(403);
  });

  it('tests a channel, and tells what the provider said', async () => {
    const test = async (channel: Channel, address?: string) =>
      service
        .http()
        .post(`/api/v1/channels/${channel}/test`)
        .set(await service.asMember())
        .send({ address });

    expect((await test('sms', NUMBER)).body).toEqual({ delivered: true, reason: null });
    expect((await test('telegram', '13')).body).toMatchObject({
      delivered: false,
      reason: expect.stringContaining('blocked'),
    });
    expect((await test('webhook')).body).toEqual({ delivered: true, reason: null });
    expect((await test('sms', 'me')).status).toBe(422);
    expect((await test('sms')).status).toBe(422);
  });

  it('forgets a channel', async () => {
    const remove = async () =>
      service
        .http()
        .delete('/api/v1/channels/webhook')
        .set(await service.asMember());
    expect((await remove()).status).toBe(204);
    expect((await remove()).body).toMatchObject({ code: 'channel-not-set-up' });
  });
});
