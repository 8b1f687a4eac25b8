import { ServiceTestbed } from '@funnelcast/testing';
import { Unsubscribed } from '@funnelcast/contracts';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { LeaseDueTouches } from './lease-due-touches.js';

describe(LeaseDueTouches, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const touchOf = async ({ registrationId }: Registered) => {
    const [touch] = await service.inDatabase<{
      state: string;
      reason: string | null;
      message_id: string;
      attempts: number;
    }>(
      'select state, reason, message_id, attempts from touch where enrolment_id = $1 order by due_at desc limit 1',
      [registrationId],
    );
    return touch;
  };
  const stateOf = (person: Registered, state: string) =>
    until(
      () => touchOf(person),
      (touch) => touch?.state === state,
    );
  const leaseToSomebodyElse = ({ registrationId }: Registered, time: string) =>
    service.inDatabase(
      `with again as (
         update touch set state = 'pending', sent_at = null where enrolment_id = $1 returning id
       )
       insert into touch_lease (id, leased_until, touches)
       select gen_random_uuid(), now() + $2::interval, array_agg(id) from again`,
      [registrationId, time],
    );
  const unsubscribeLinkOf = ({ email }: Registered) => {
    const line = sink.to(email)[0]!.mail.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
    return new URL(/<([^>]+)>/.exec(line)![1]!).pathname;
  };

  it.each(['before the mail was handed over', 'after the mail was handed over'])(
    'sends again under the same Message-ID what a killed process had leased (%s)',
    async (when) => {
      const funnel = await AFunnel.scheduled(service, 72);
      const [ada] = await funnel.register({});
      const { message_id: messageId } = (await stateOf(ada!, 'sent'))!;
      // What the killed process leaves: a lease that nobody will end, and no record of the outcome.
      await leaseToSomebodyElse(ada!, '0.3 seconds');
      if (when.startsWith('before')) sink.mails.length = 0;
      await funnel.register({});
      await stateOf(ada!, 'sent');

      const mails = sink.to(ada!.email);
      expect(mails).toHaveLength(when.startsWith('before') ? 1 : 2);
      expect(new Set(mails.map(({ mail }) => mail.messageId))).toEqual(new Set([messageId]));
    },
  );

  it('leaves alone what another process still holds', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    await stateOf(ada!, 'sent');
    await leaseToSomebodyElse(ada!, '1 hour');
    const [bob] = await funnel.register({});
    await stateOf(bob!, 'sent');

    expect(await touchOf(ada!)).toMatchObject({ state: 'pending' });
    expect(sink.to(ada!.email)).toHaveLength(1);
  });

  it('waits for a provider that is down, without counting it against anybody', async () => {
    const { port } = sink;
    await sink.stop();
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    await until(
      () =>
        service.inDatabase(
          'select last_error from touch where enrolment_id = $1 and last_error is not null',
          [ada!.registrationId],
        ),
      ({ length }) => length === 1,
    );
    expect(await touchOf(ada!)).toMatchObject({ attempts: expect.any(Number), reason: null });
    sink = await SmtpSink.start(port);
    const touch = await stateOf(ada!, 'sent');

    expect(touch!.attempts).toBe(1);
    expect(sink.to(ada!.email)).toHaveLength(1);
  });

  it('asks at the last moment: who unsubscribes between queue and send gets nothing', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const [ada] = await funnel.register({});
    await stateOf(ada!, 'sent');
    sink.refuse = () => ({ code: 451, text: '4.7.1 later' });
    service.clock.advance(6.1 * 3_600_000);
    await until(
      () =>
        service.inDatabase('select 1 from touch where enrolment_id = $1 and last_error is not null', [
          ada!.registrationId,
        ]),
      ({ length }) => length === 1,
    );
    const link = unsubscribeLinkOf(ada!);
    await service.http().post(link).type('form').send('List-Unsubscribe=One-Click').expect(200);
    sink.refuse = () => undefined;
    service.clock.advance(20_000);

    expect(await stateOf(ada!, 'skipped')).toMatchObject({ reason: 'unsubscribed' });
    expect(sink.to(ada!.email)).toHaveLength(1);
    const facts = await service.publishedEvents(Unsubscribed);
    expect(facts).toMatchObject([{ workspaceId: service.workspaceId, data: { contactId: ada!.contactId } }]);
  });

  it('still confirms what a person does after they unsubscribed, and sends nothing beyond', async () => {
    const first = await AFunnel.scheduled(service, 72);
    const [ada] = await first.register({});
    await stateOf(ada!, 'sent');
    await service.http().post(unsubscribeLinkOf(ada!)).expect(200);
    service.clock.advance(60_000);
    const second = await AFunnel.scheduled(service, 30);
    const [again] = await second.register({ contactId: ada!.contactId, email: ada!.email });
    await stateOf(again!, 'sent');
    service.clock.advance(6.1 * 3_600_000);

    expect(await stateOf(again!, 'skipped')).toMatchObject({ reason: 'unsubscribed' });
    expect(sink.to(ada!.email)).toHaveLength(2);
  });

  it('is idle when nothing is due', async () => {
    // Asked of the service's own connections: PostgreSQL itself tidies up whenever it likes.
    const lastStatement = async () => {
      const [row] = await service.inDatabase<{ at: string }>(
        `select max(query_start)::text as at from pg_stat_activity
         where datname = current_database() and usename = 'funnelcast_reminders'`,
      );
      return row!.at;
    };
    // What the tests before set going may take a moment; somebody who polls is never quiet for so long.
    await until(
      async () => {
        const before = await lastStatement();
        await new Promise((resolve) => setTimeout(resolve, 2500));
        return [before, await lastStatement()];
      },
      ([before, after]) => before === after,
    );
  });
});
