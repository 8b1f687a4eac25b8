import { OutgoingCalls, OutgoingConfig, VirtualClock } from '@funnelcast/service-kit';
import { FakeProvider } from '@funnelcast/testing';
import { Webhook } from 'standardwebhooks';
import { aLead } from '../testing/a-lead.js';
import { CrmConfig } from './crm.config.js';
import { SlackAdapter } from './slack.adapter.js';
import { TelegramAlertAdapter } from './telegram-alert.adapter.js';
import { LeadWebhookAdapter } from './webhook.adapter.js';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('one address that is told', () => {
  let receiver: FakeProvider;
  const allowed = new OutgoingCalls(
    Object.assign(new OutgoingConfig(), { webhookAllowedAddresses: '127.0.0.1' }),
  );
  const strict = new OutgoingCalls(new OutgoingConfig());
  const clock = new VirtualClock(new Date());
  const telegram = () =>
    new TelegramAlertAdapter(strict, Object.assign(new CrmConfig(), { telegramApiUrl: receiver.url }));
  const toTelegram = { botToken: '123:ABC', chatId: '-1009' };

  beforeAll(async () => {
    receiver = await FakeProvider.start(() => ({ status: 200, body: { ok: true } }));
  });
  afterAll(() => receiver?.stop());
  beforeEach(() => {
    receiver.calls.length = 0;
    receiver.answer = () => ({ status: 200, body: { ok: true } });
  });

  describe(LeadWebhookAdapter, () => {
    const settings = () => ({ url: `${receiver.url}/leads`, secret: SECRET });

    it('signs each lead as Standard Webhooks says, and repeats under the same id', async () => {
      const adapter = new LeadWebhookAdapter(allowed, clock);
      const lead = aLead();
      await adapter.deliver([lead], settings());
      await adapter.deliver([{ ...lead, attempts: 2 }], settings());

      const [first, second] = receiver.calls;
      expect(first!.headers['webhook-id']).toBe(lead.deliveryId);
      expect(second!.headers['webhook-id']).toBe(lead.deliveryId);
      const told = new Webhook(SECRET).verify(first!.body, first!.headers as Record<string, string>);
      expect(told).toMatchObject({
        type: 'lead.pushed',
        data: { email: 'ada@example.org', score: 91, cell: 'A1', phone: '+351 912 345 678' },
      });
    });

    it('tries again after anything but 410, and reaches nothing private', async () => {
      const adapter = new LeadWebhookAdapter(allowed, clock);
      receiver.answer = () => ({ status: 401 });
      expect(await adapter.deliver([aLead()], settings())).toMatchObject([{ kind: 'later' }]);
      receiver.answer = () => ({ status: 410 });
      expect(await adapter.deliver([aLead()], settings())).toMatchObject([{ kind: 'shut' }]);

      const before = receiver.calls.length;
      expect(await new LeadWebhookAdapter(strict, clock).deliver([aLead()], settings())).toMatchObject([
        { kind: 'shut', reason: 'webhook: the address is not allowed' },
      ]);
      expect(receiver.calls).toHaveLength(before);
    });
  });

  describe(SlackAdapter, () => {
    it('tells of several in one message, in which nobody is called by a name', async () => {
      const leads = [aLead({ name: '<!channel> Eve' }), aLead({ name: 'Ben' })];
      expect(await new SlackAdapter(allowed).deliver(leads, { url: receiver.url })).toEqual([
        { kind: 'delivered' },
        { kind: 'delivered' },
      ]);

      expect(receiver.calls).toHaveLength(1);
      const { text } = JSON.parse(receiver.calls[0]!.body) as { text: string };
      expect(text).toContain('&lt;!channel&gt; Eve — 91');
      expect(text).toContain('Ben — 91');
      expect(text).toContain('stayed 52 of 60 minutes');
      expect(text).toContain('<https://webinars.example.org/hot-list/1|Hot list>');
    });

    it('names no number of who wants no calls', async () => {
      await new SlackAdapter(allowed).deliver([aLead({ callsDeclined: true })], { url: receiver.url });

      const { text } = JSON.parse(receiver.calls[0]!.body) as { text: string };
      expect(text).toContain('Wants no phone calls');
      expect(text).not.toContain('+351');
    });

    it('speaks the language of its connection', async () => {
      const lead = aLead({ language: 'ru', name: 'Ada' });
      await new SlackAdapter(allowed).deliver([lead], { url: receiver.url });
      await new SlackAdapter(allowed).test({ url: receiver.url }, { name: 'Sales', language: 'ru' });

      const [alert, test] = receiver.calls.map(({ body }) => (JSON.parse(body) as { text: string }).text);
      expect(alert).toContain('<https://webinars.example.org/hot-list/1|Горячий список>');
      expect(test).toBe('Сюда Funnelcast сообщает об очень горячих (Sales).');
    });

    it.each([
      [403, { kind: 'shut' }],
      [404, { kind: 'shut' }],
      [410, { kind: 'shut' }],
      [429, { kind: 'later', retryAfterSeconds: 30 }],
      [500, { kind: 'later' }],
      [400, { kind: 'refused' }],
    ])('understands %i', async (status, outcome) => {
      receiver.answer = () => ({ status, ...(status === 429 ? { headers: { 'retry-after': '30' } } : {}) });

      expect(await new SlackAdapter(allowed).deliver([aLead()], { url: receiver.url })).toMatchObject([
        outcome,
      ]);
    });
  });

  describe(TelegramAlertAdapter, () => {
    it('writes to the chat without markup, through the address of the installation', async () => {
      await telegram().deliver([aLead({ name: '*Ada*' })], toTelegram);

      expect(receiver.calls[0]!.path).toBe('/bot123:ABC/sendMessage');
      const message = JSON.parse(receiver.calls[0]!.body) as Record<string, unknown>;
      expect(message).toMatchObject({ chat_id: '-1009', text: expect.stringContaining('*Ada* — 91') });
      expect(message).not.toHaveProperty('parse_mode');
      expect(message.text).toContain('https://webinars.example.org/hot-list/1');
    });

    it.each([
      [{ error_code: 401, description: 'Unauthorized' }, { kind: 'shut' }],
      [{ error_code: 400, description: 'Bad Request: chat not found' }, { kind: 'shut' }],
      [{ error_code: 403, description: 'Forbidden: bot was kicked from the group chat' }, { kind: 'shut' }],
      [
        { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 7 } },
        { kind: 'later', retryAfterSeconds: 7 },
      ],
      [{ error_code: 502, description: 'Bad Gateway' }, { kind: 'later' }],
    ])('understands %j', async (body, outcome) => {
      receiver.answer = () => ({ status: body.error_code, body: { ok: false, ...body } });

      expect(await telegram().deliver([aLead()], toTelegram)).toMatchObject([outcome]);
      expect(await telegram().test(toTelegram, { name: 'Sales', language: 'en' })).toMatchObject(outcome);
    });
  });
});
