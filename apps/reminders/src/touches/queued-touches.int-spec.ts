import { UnitOfWork } from '@funnelcast/persistence';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aStep, ASequence } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { FakeProvider } from '../testing/fake-provider.js';
import { BOT_TOKEN, fakeTelegram } from '../testing/fake-telegram.js';
import { fakeTwilio, TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { until } from '../testing/until.js';
import { LeaseDueTouches } from './lease-due-touches.js';

const CHANNELS = ['email', 'sms', 'telegram'] as const;
type Channel = (typeof CHANNELS)[number];

describe(LeaseDueTouches, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;
  let twilio: FakeProvider;
  let telegram: FakeProvider;
  let people = 0;

  beforeAll(async () => {
    twilio = await fakeTwilio(() => undefined);
    telegram = await fakeTelegram(() => undefined);
    workspace = await AWorkspace.opened({ TWILIO_API_URL: twilio.url, TELEGRAM_API_URL: telegram.url });
    service = workspace.service;
    await call('put', '/channels/sms', { ...TWILIO_ACCOUNT, from: '+1 415 867 5309' });
    await call('put', '/channels/telegram', { botToken: BOT_TOKEN });
  });
  afterAll(async () => {
    await workspace?.stop();
    await Promise.all([twilio, telegram].map((provider) => provider?.stop()));
  });

  const call = async (method: 'put' | 'delete', path: string, body: object = {}) =>
    service
      .http()
      [method](`/api/v1${path}`)
      .set(await service.asMember())
      .send(body)
      .expect(({ status }) => expect([200, 204]).toContain(status));
  const touchOf = async ({ contactId }: Registered, stepKey: string) =>
    (
      await service.inDatabase<{ state: string; reason: string | null }>(
        'select state, reason from touch where contact_id = $1 and step_key = $2',
        [contactId, stepKey],
      )
    )[0];
  const reached = ({ email }: Registered, channel: Channel, address: string) =>
    ({
      email: () => workspace.subjects(email),
      sms: () => twilio.calls.filter(({ body }) => new URLSearchParams(body).get('To') === address),
      telegram: () => telegram.calls.filter(({ body }) => body.includes('chat_id') && body.includes(address)),
    })[channel]();

  /** Holds the last gate shut until `work` is done, when the message of the person stands in the queue before it. */
  const queued = async (
    channel: Channel,
    work: (funnel: AFunnel, person: Registered) => Promise<unknown>,
  ) => {
    people += 1;
    const funnel = await AFunnel.scheduled(service, 72);
    const [person] = await funnel.register({});
    const address = channel === 'sms' ? `+4930901${people + 820}` : String(90_000 + people);
    if (channel !== 'email')
      await call('put', `/channel-addresses/${person!.contactId}/${channel}`, {
        address,
        optedIn: true,
        source: 'form',
      });
    await until(
      () => workspace.sink.subjectsTo(person!.email),
      ({ length }) => length === 1,
    );
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      goals: [{ kind: 'order-paid', match: {} }],
      steps: [
        aStep({
          key: 'text',
          kind: 'message',
          message: { channel, subject: 'text', body: 'Hello.', sells: false },
        }),
      ],
      restAtEnd: true,
    });
    await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('touch leases', 0))`);
      await funnel.settle([person!, 'attended']);
      await workspace.progress(sequence, ({ resting }) => resting === 1);
      expect(await touchOf(person!, 'text')).toEqual({ state: 'pending', reason: null });
      await work(funnel, person!);
    });
    const touch = await until(
      () => touchOf(person!, 'text'),
      (found) => found?.state !== 'pending',
    );
    return { touch, reached: reached(person!, channel, address) };
  };

  it.each(CHANNELS)('sends what is queued when nothing speaks against it (%s)', async (channel) => {
    const { touch, reached: times } = await queued(channel, async () => undefined);

    expect(touch).toEqual({ state: 'sent', reason: null });
    expect(times).toHaveLength(1);
  });

  it.each(CHANNELS)('lets nothing through that is queued when a goal is reached (%s)', async (channel) => {
    const { touch, reached: times } = await queued(channel, (funnel, person) => funnel.buy(person));

    expect(touch).toEqual({ state: 'skipped', reason: 'sequence-ended' });
    expect(times).toEqual([]);
  });

  it.each(['sms', 'telegram'] as const)(
    'lets nothing through that was queued before somebody left the channel (%s)',
    async (channel) => {
      const { touch, reached: times } = await queued(channel, (_, { contactId }) =>
        call('delete', `/channel-addresses/${contactId}/${channel}`),
      );

      expect(touch).toEqual({ state: 'skipped', reason: 'not-opted-in' });
      expect(times).toEqual([]);
    },
  );

  it('lets no letter through that was queued before somebody wanted none', async () => {
    const { touch, reached: times } = await queued('email', (_, { contactId }) =>
      service.inDatabase(
        `insert into preference (contact_id, workspace_id, unsubscribed_at) values ($1, $2, $3)
         on conflict (contact_id) do update set unsubscribed_at = $3`,
        [contactId, service.workspaceId, service.clock.now()],
      ),
    );

    expect(touch).toEqual({ state: 'skipped', reason: 'unsubscribed' });
    expect(times).toEqual([]);
  });
});
