import { TouchClicked } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, aStep, ASequence } from '../testing/a-sequence.js';
import { AFunnel } from '../testing/a-funnel.js';
import { AWorkspace, HOUR_MS } from '../testing/a-workspace.js';
import type { FakeProvider } from '../testing/fake-provider.js';
import { BOT_TOKEN, fakeTelegram } from '../testing/fake-telegram.js';
import { fakeTwilio, TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { until } from '../testing/until.js';
import { ShortLinks } from './short-links.js';

const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';
const PREVIEW = 'TelegramBot (like TwitterBot)';
const WORDS = 'Come: {{ join_url }} or read https://example.org/a?b=1.';

describe(ShortLinks, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;
  let twilio: FakeProvider;
  let telegram: FakeProvider;
  let busy = false;

  beforeAll(async () => {
    twilio = await fakeTwilio(() => (busy ? { code: 20429, message: 'Too Many Requests' } : undefined));
    telegram = await fakeTelegram(() => undefined);
    workspace = await AWorkspace.opened({ TWILIO_API_URL: twilio.url, TELEGRAM_API_URL: telegram.url });
    service = workspace.service;
    await put('/api/v1/channels/sms', { ...TWILIO_ACCOUNT, from: '+1 415 867 5309' });
    await put('/api/v1/channels/telegram', { botToken: BOT_TOKEN });
  });

  afterAll(async () => {
    await workspace?.stop();
    await Promise.all([twilio, telegram].map((provider) => provider?.stop()));
  });

  const put = async (path: string, body: object) =>
    service
      .http()
      .put(path)
      .set(await service.asMember())
      .send(body)
      .expect(({ status }) => expect([200, 204]).toContain(status));
  const get = (path: string, agent = PHONE) => service.http().get(path).set('user-agent', agent);
  const message = (channel: 'sms' | 'telegram', body = WORDS) =>
    aStep({
      key: 'text',
      kind: 'message',
      timing: { anchor: 'enrolment', offsetDays: 0, offsetMinutes: 60 },
      message: { channel, subject: '', body, sells: false },
    });
  const sequenceOf = (channel: 'sms' | 'telegram') => {
    const within = (branch: string) => ({ within: { stepKey: 'click', branch } });
    return {
      trigger: { on: 'registered' as const },
      steps: [
        message(channel),
        aStep({
          key: 'click',
          kind: 'wait',
          wait: { for: { kind: 'letter-clicked', match: {} }, timeoutMinutes: 24 * 60 },
        }),
        aLetter('clicked', within('happened')),
        aLetter('silent', within('timeout')),
      ],
    };
  };

  /** Somebody who registered, joined the channel, and got the message an hour later. */
  const aReader = async (channel: 'sms' | 'telegram', address: string) => {
    const funnel = await AFunnel.scheduled(service, 72);
    await ASequence.published(service, sequenceOf(channel)).then((sequence) => sequences.push(sequence));
    const [reader] = await funnel.register({});
    await service.inDatabase(
      `insert into channel_address (workspace_id, contact_id, channel, address, opted_in_at, source)
       values ($1, $2, $3, $4, $5, 'form')`,
      [service.workspaceId, reader!.contactId, channel, address, workspace.now],
    );
    service.clock.advance(HOUR_MS);
    await sent(reader!.contactId);
    return reader!;
  };
  const sequences: ASequence[] = [];
  afterEach(async () => {
    for (const sequence of sequences.splice(0)) await sequence.post('archive');
  });
  const sent = (contactId: string) =>
    until(
      () =>
        service.inDatabase(
          `select 1 from touch where contact_id = $1 and step_key = 'text' and state = 'sent'`,
          [contactId],
        ),
      ({ length }) => length === 1,
    );
  const texts = (to: string) =>
    twilio.calls
      .map(({ body }) => new URLSearchParams(body))
      .filter((form) => form.get('To') === to)
      .map((form) => form.get('Body')!);
  const pathsIn = (text: string) =>
    [...text.matchAll(/http:\/\/localhost:3000(\/l\/[\w-]+)/g)].map(([, path]) => path!);
  const judged = async ({ contactId }: { contactId: string }) => {
    service.clock.advance(6_000);
    await until(
      () => service.inDatabase('select 1 from link_click where judged_by is null'),
      ({ length }) => length === 0,
    );
    return (await service.publishedEvents(TouchClicked))
      .filter(({ data }) => data.contactId === contactId)
      .map(({ data: { link, by, channel } }) => [link, by, channel]);
  };

  it('leads from a text message where it says, and a wait for a click ends by it', async () => {
    const reader = await aReader('sms', '+4930901820');
    const [text] = texts('+4930901820');
    expect(text).toMatch(
      /^Come: http:\/\/localhost:3000\/l\/[\w-]{12} or read http:\/\/localhost:3000\/l\/[\w-]{12}\.$/,
    );
    const [room, page] = pathsIn(text!);
    service.clock.advance(60_000);

    const toRoom = await get(room!).expect(302);
    expect(toRoom.headers.location).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}\?lang=en$/);
    service.clock.advance(3_000);
    expect((await get(page!).expect(302)).headers.location).toBe('https://example.org/a?b=1');

    expect(await judged(reader)).toEqual([
      ['join', 'person', 'sms'],
      ['https://example.org/a?b=1', 'person', 'sms'],
    ]);
    expect(await workspace.received(reader.email, 'clicked')).not.toContain('silent');
  });

  it('takes the preview of a messenger for what it is, and the person who comes after it', async () => {
    const reader = await aReader('telegram', '4711');
    const { text } = JSON.parse(telegram.calls.at(-1)!.body) as { text: string };
    const [room] = pathsIn(text);
    service.clock.advance(60_000);
    await get(room!, PREVIEW).expect(302);
    expect(await judged(reader)).toEqual([['join', 'scanner', 'telegram']]);
    service.clock.advance(60_000);
    await get(room!).expect(302);
    expect(await judged(reader)).toEqual([
      ['join', 'scanner', 'telegram'],
      ['join', 'person', 'telegram'],
    ]);
  });

  it('keeps the addresses of a message that is tried again', async () => {
    busy = true;
    const funnel = await AFunnel.scheduled(service, 72);
    await ASequence.published(service, sequenceOf('sms')).then((sequence) => sequences.push(sequence));
    const [reader] = await funnel.register({});
    await put(`/api/v1/channel-addresses/${reader!.contactId}/sms`, {
      address: '+4930901821',
      optedIn: true,
      source: 'form',
    });
    service.clock.advance(HOUR_MS);
    await until(
      () => texts('+4930901821'),
      ({ length }) => length === 1,
    );
    busy = false;
    await until(
      () =>
        service.inDatabase(
          `select 1 from touch where contact_id = $1 and step_key = 'text' and state = 'pending'`,
          [reader!.contactId],
        ),
      ({ length }) => length === 1,
    );
    service.clock.advance(HOUR_MS / 2);
    await sent(reader!.contactId);

    const [first, second] = texts('+4930901821');
    expect(second).toBe(first);
    const kept = 'select 1 from short_link s join touch t on t.id = s.touch_id where t.contact_id = $1';
    expect(await service.inDatabase(kept, [reader!.contactId])).toHaveLength(2);
  });

  it('leads nowhere by a code that we never made, and to nobody else’s place by one that is taken', async () => {
    expect((await get('/l/AAAAAAAAAAAA').expect(404)).body).toMatchObject({ code: 'link-not-found' });

    const words = { id: '00'.repeat(8), language: 'en', links: [{ kind: 'join' as const }] };
    const touch = { id: crypto.randomUUID(), workspace_id: service.workspaceId };
    const address = (await service.get(ShortLinks).follow(touch, words))!(1);
    await service.inDatabase('update short_link set touch_id = $1 where code = $2', [
      crypto.randomUUID(),
      address.split('/l/')[1],
    ]);
    expect(await service.get(ShortLinks).follow(touch, words)).toBeUndefined();
  });

  it('writes straight links where the workspace follows none', async () => {
    await put('/api/v1/mail-settings', { trackLinks: false });
    await aReader('sms', '+4930901822');
    expect(texts('+4930901822')).toEqual([
      expect.stringMatching(
        /^Come: http:\/\/localhost:3000\/join\/[\w-]{43}\?lang=en or read https:\/\/example\.org\/a\?b=1\.$/,
      ),
    ]);
    await put('/api/v1/mail-settings', { trackLinks: true });
  });
});
