import { HealthChecks, metrics } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { MailProvider } from './mail-provider.js';

describe(MailProvider, () => {
  let service: ServiceTestbed;
  let first: SmtpSink;
  let second: SmtpSink;
  let ports: [number, number];

  beforeAll(async () => {
    [first, second] = [await SmtpSink.start(), await SmtpSink.start()];
    ports = [first.port, second.port];
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: `${first.url}, ${second.url}` },
    });
  });

  afterAll(async () => {
    await service?.stop();
    await first?.stop();
    await second?.stop();
  });

  const finding = () => service.get(HealthChecks).all().get('mail')!();
  const mailTo = (sink: () => SmtpSink, email: string) =>
    until(
      () => sink().to(email),
      ({ length }) => length === 1,
    );

  it('sends by the first server, by the next while the first is away, and tells so', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    await mailTo(() => first, ada!.email);

    await first.stop();
    const [bob] = await funnel.register({});
    await mailTo(() => second, bob!.email);
    expect(await finding()).toEqual({
      up: true,
      [`127.0.0.1:${ports[0]}`]: 'rests',
      [`127.0.0.1:${ports[1]}`]: 'usable',
    });
    expect(await metrics.text()).toContain(`smtp_server_usable{server="127.0.0.1:${ports[0]}"} 0`);
    const [touch] = await service.inDatabase<{ attempts: number }>(
      'select attempts from touch where enrolment_id = $1',
      [bob!.registrationId],
    );
    expect(touch!.attempts).toBe(1);
  });

  it('does not wait for a rest to end when all servers rest', async () => {
    await second.stop();
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    await until(
      () =>
        service.inDatabase('select 1 from touch where enrolment_id = $1 and last_error is not null', [
          ada!.registrationId,
        ]),
      ({ length }) => length === 1,
    );
    second = await SmtpSink.start(ports[1]);
    first = await SmtpSink.start(ports[0]);

    await until(
      () => [...first.to(ada!.email), ...second.to(ada!.email)],
      ({ length }) => length === 1,
    );
  });
});
