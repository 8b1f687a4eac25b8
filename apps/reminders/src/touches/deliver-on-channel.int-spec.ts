import { TouchMade, TouchSent } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { Webhook } from 'standardwebhooks';
import { KeepToWeekdaysBehindWebhooks1795885920000 } from '../../migrations/1795885920000-keep-to-weekdays-behind-webhooks.js';
import { aStep, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { FakeProvider } from '../testing/fake-provider.js';
import { fakeTwilio, TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { migrate } from '../testing/migrate.js';
import { until } from '../testing/until.js';
import { DeliverOnChannel } from './deliver-on-channel.js';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

describe(DeliverOnChannel, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;
  let twilio: FakeProvider;
  let receiver: FakeProvider;

  beforeAll(async () => {
    twilio = await fakeTwilio(() => undefined);
    receiver = await FakeProvider.start(() => ({ status: 204 }));
    workspace = await AWorkspace.opened({
      TWILIO_API_URL: twilio.url,
      WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1',
    });
    service = workspace.service;
    await put('/api/v1/channels/sms', { ...TWILIO_ACCOUNT, from: '+1 415 867 5309' });
    await put('/api/v1/channels/webhook', { url: `${receiver.url}/hook`, secret: SECRET });
  });

  afterAll(async () => {
    await workspace?.stop();
    await Promise.all([twilio, receiver].map((provider) => provider?.stop()));
  });

  const put = async (path: string, body: object) =>
    service
      .http()
      .put(path)
      .set(await service.asMember())
      .send(body)
      .expect(({ status }) => expect([200, 204]).toContain(status));
  const optIn = ({ contactId }: KnownContact, address: string) =>
    put(`/api/v1/channel-addresses/${contactId}/sms`, { address, optedIn: true, source: 'form' });
  const aText = (key: string) =>
    aStep({
      key,
      kind: 'message',
      message: {
        channel: 'sms',
        subject: '',
        body: 'Hello {{ contact.first_name | default: "there" }}, this is {{ workspace.name }}.',
        sells: false,
      },
    });
  const touchesOf = ({ contactId }: KnownContact, count: number) =>
    until(
      () =>
        service.inDatabase<{ channel: string; state: string; reason: string | null }>(
          'select channel, state, reason from touch where contact_id = $1 order by due_at, id',
          [contactId],
        ),
      (touches) =>
        touches.length === count && touches.every(({ state }) => !['pending', 'leased'].includes(state)),
    );

  it('writes to those who agreed to the channel, and counts it as a touch', async () => {
    const [reachable, silent] = [await workspace.aContact(), await workspace.aContact()];
    await optIn(reachable, '+4930901820');
    const sequence = await ASequence.published(service, { steps: [aText('text')] });
    await sequence.enrol(reachable.contactId, silent.contactId);

    expect(await touchesOf(reachable, 1)).toEqual([{ channel: 'sms', state: 'sent', reason: null }]);
    expect(await touchesOf(silent, 1)).toEqual([
      { channel: 'sms', state: 'skipped', reason: 'not-opted-in' },
    ]);
    const bodies = twilio.calls.map(({ body }) => new URLSearchParams(body).get('Body'));
    expect(bodies).toEqual(['Hello Ada, this is Acme.']);
    const made = await service.publishedEvents(TouchMade);
    expect(made.map(({ data }) => [data.contactId, data.channel])).toEqual([[reachable.contactId, 'sms']]);
    expect(await service.publishedEvents(TouchSent)).toEqual([]);
  });

  it('asks when a step is due whether somebody is still on the channel', async () => {
    const person = await workspace.aContact();
    await optIn(person, '+4930901822');
    const sequence = await ASequence.published(service, {
      steps: [{ ...aText('later'), timing: { anchor: 'previous', offsetDays: 0, offsetMinutes: 60 } }],
    });
    await sequence.enrol(person.contactId);
    await workspace.progress(sequence, ({ active }) => active === 1);
    await service
      .http()
      .delete(`/api/v1/channel-addresses/${person.contactId}/sms`)
      .set(await service.asMember())
      .expect(204);
    workspace.days(0.05);

    expect(await touchesOf(person, 1)).toMatchObject([{ state: 'skipped', reason: 'not-opted-in' }]);
  });

  it('calls a webhook with a signature, which is no touch', async () => {
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      steps: [aStep({ key: 'tell', kind: 'webhook', webhookEvent: 'lead.warm' })],
    });
    await sequence.enrol(person.contactId);
    await touchesOf(person, 1);

    const { body, headers } = receiver.calls.at(-1)!;
    const signed = new Webhook(SECRET).sign(
      String(headers['webhook-id']),
      new Date(Number(headers['webhook-timestamp']) * 1000),
      body,
    );
    expect(headers['webhook-signature']).toBe(signed);
    const told = JSON.parse(body) as { data: object };
    expect(told.data).toMatchObject({
      event: 'lead.warm',
      contact: { id: person.contactId },
      stepKey: 'tell',
    });
    const made = await service.publishedEvents(TouchMade);
    expect(made.filter(({ data }) => data.contactId === person.contactId)).toEqual([]);
  });

  it('keeps the weekdays of what follows a webhook, in versions of before too', async () => {
    const weekdays = [1, 2, 3];
    const timing = { ...daysLater(4).timing!, weekdays };
    const sequence = await ASequence.published(service, {
      steps: [
        aStep({ key: 'tell', kind: 'webhook', webhookEvent: 'lead.warm' }),
        { ...aText('text'), timing },
        aText('whenever'),
      ],
    });
    const kept = () =>
      service.inDatabase('select key, weekdays from version_message where sequence_id = $1 order by key', [
        sequence.id,
      ]);
    const wanted = [
      { key: 'tell', weekdays: null },
      { key: 'text', weekdays },
      { key: 'whenever', weekdays: null },
    ];
    expect(await kept()).toEqual(wanted);

    await service.inDatabase('update version_message set weekdays = null');
    await migrate(service, new KeepToWeekdaysBehindWebhooks1795885920000());
    expect(await kept()).toEqual(wanted);
  });
});
