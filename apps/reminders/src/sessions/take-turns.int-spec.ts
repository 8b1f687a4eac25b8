import { setTimeout as pause } from 'node:timers/promises';
import type { Fact, FactData, RegistrationConfirmed, SessionStarted } from '@funnelcast/contracts';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { EnrolWhenRegistrationConfirmed } from '../enrolments/enrol-when-registration-confirmed.handler.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { SayWeAreLiveWhenSessionStarted } from './say-we-are-live-when-session-started.handler.js';
import { takeTurns } from './take-turns.js';

/** Long enough for the others to come by, if nothing holds them. */
const MEANWHILE_MS = 1_000;

describe(takeTurns, () => {
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

  const factOf = <Data>(data: Data) => ({
    workspaceId: service.workspaceId,
    position: 1_000_000,
    time: service.clock.now().toISOString(),
    data,
  });
  /** Applies a fact, and leaves some time to everybody else before it commits. */
  const slowly = (apply: (tx: Transaction) => Promise<void>) =>
    service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await apply(tx);
      await pause(MEANWHILE_MS);
    });
  const enrol = (person: FactData<typeof RegistrationConfirmed>) => (tx: Transaction) =>
    service
      .get(EnrolWhenRegistrationConfirmed)
      .handle([factOf(person) as Fact<typeof RegistrationConfirmed>], tx);
  const begin = (funnel: AFunnel) => (tx: Transaction) => {
    const { sessionId, webinarId } = funnel;
    const data = { sessionId, webinarId, startedAt: service.clock.now().toISOString() };
    return service
      .get(SayWeAreLiveWhenSessionStarted)
      .handle([factOf(data) as Fact<typeof SessionStarted>], tx);
  };
  const letterTo = (email: string, wanted: string) =>
    until(
      () => sink.subjectsTo(email).filter((line) => line.startsWith(wanted)),
      (letters) => letters.length > 0,
    );

  it('tells those that the session has begun who were being enrolled when it did', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const person = funnel.registration();

    const begun = slowly(begin(funnel));
    await pause(MEANWHILE_MS / 4);
    await Promise.all([begun, slowly(enrol(person))]);

    await expect(letterTo(person.email, 'We are live')).resolves.toHaveLength(1);
  });

  it('follows up on those who were being enrolled when it was settled that they came', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const person = funnel.registration();
    service.clock.advance(3_600_000);
    await funnel.start();
    await funnel.end();
    await until(
      () => service.inDatabase(UNFINISHED, [funnel.sessionId]),
      ({ length }) => length === 0,
    );

    let settled = Promise.resolve();
    const enrolled = slowly(async (tx) => {
      await enrol(person)(tx);
      settled = funnel.settle([person, 'attended']);
    });
    await enrolled;
    await settled;

    await expect(letterTo(person.email, 'Thank you for coming')).resolves.toHaveLength(1);
  });
});

const UNFINISHED = `
  select from wave where session_id = $1 and step_key like 'for-%' and status <> 'finished'`;
