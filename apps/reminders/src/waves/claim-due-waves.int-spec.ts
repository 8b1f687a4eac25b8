import type { Fact, RegistrationConfirmed, SessionScheduled } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import ICAL from 'ical.js';
import { EnrolWhenRegistrationConfirmed } from '../enrolments/enrol-when-registration-confirmed.handler.js';
import { RemindersModule } from '../reminders.module.js';
import { aSecondCopy } from '../testing/a-second-copy.js';
import { PlanWavesWhenSessionScheduled } from '../sessions/plan-waves-when-session-scheduled.handler.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { ClaimDueWaves } from './claim-due-waves.js';

const HOUR_MS = 3_600_000;

describe(ClaimDueWaves, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;
  let second: { stop: () => Promise<void> };

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
    second = await aSecondCopy(service);
  });

  afterAll(async () => {
    await second?.stop();
    await service?.stop();
    await sink?.stop();
  });

  const hours = (count: number) => service.clock.advance(count * HOUR_MS);
  const crowd = (funnel: AFunnel, size: number) =>
    funnel.register(...Array.from({ length: size }, () => ({})));
  const quiet = (funnel: AFunnel, touches: number) =>
    until(
      () =>
        service.inDatabase<{ state: string; count: number }>(
          'select state, count(*)::int as count from touch where session_id = $1 group by state',
          [funnel.sessionId],
        ),
      (rows) =>
        rows.every(({ state }) => !['pending', 'leased'].includes(state)) &&
        rows.reduce((sum, { count }) => sum + count, 0) === touches,
    );
  const wavesOf = async (funnel: AFunnel) => {
    const rows = await service.inDatabase<{ step_key: string; status: string; due_at: Date; xmin: string }>(
      'select step_key, status, due_at, xmin from wave where session_id = $1',
      [funnel.sessionId],
    );
    return new Map(rows.map((row) => [row.step_key, row]));
  };
  const mailsOf = (people: Registered[], subject: string) =>
    people.map(({ email }) => sink.subjectsTo(email).filter((line) => line.startsWith(subject)).length);
  const entryOf = (calendar: string | undefined) => {
    const invite = new ICAL.Component(ICAL.parse(calendar!));
    const zone = invite.getFirstSubcomponent('vtimezone');
    ICAL.TimezoneService.reset();
    if (zone) ICAL.TimezoneService.register(zone);
    const event = new ICAL.Event(invite.getFirstSubcomponent('vevent')!);
    return {
      method: invite.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
    };
  };

  it('sends each person one mail although two copies work at the same wave', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const people = await crowd(funnel, 120);
    await quiet(funnel, 120);
    hours(6);
    await quiet(funnel, 240);

    expect(new Set(mailsOf(people, 'Your place'))).toEqual(new Set([1]));
    expect(new Set(mailsOf(people, 'Tomorrow'))).toEqual(new Set([1]));
  });

  it('misses nobody who registers while the wave is passing by', async () => {
    const funnel = await AFunnel.scheduled(service, 24.001);
    const people: Registered[] = [];
    for (let page = 0; page < 20; page += 1) {
      if (page === 8) service.clock.advance(3_700);
      people.push(...(await crowd(funnel, 5)));
    }
    await quiet(funnel, 200);

    const told = mailsOf(people, 'Tomorrow').reduce((sum, count) => sum + count, 0);
    const [late] = await service.inDatabase<{ count: number }>(
      `select count(*)::int as count from touch where session_id = $1 and reason = 'registered-late'`,
      [funnel.sessionId],
    );
    expect(told + late!.count).toBe(100);
    expect(Math.max(...mailsOf(people, 'Tomorrow'))).toBe(1);
  });

  it('holds one row per session and step, however many are registered', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    await crowd(funnel, 50);
    await quiet(funnel, 50);

    expect([...(await wavesOf(funnel)).keys()].sort()).toEqual([
      'a-day-before',
      'a-quarter-before',
      'an-hour-before',
    ]);
    expect(
      await service.inDatabase('select 1 from enrolment where session_id = $1 and next_due_at is not null', [
        funnel.sessionId,
      ]),
    ).toEqual([]);
  });

  it('moves a session by its wave rows and sends the calendar entry again, one SEQUENCE higher', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    await funnel.move(24);
    await quiet(funnel, 2);
    const [confirmation, update] = sink.to(ada!.email).map(({ calendar }) => entryOf(calendar));

    expect(update).toMatchObject({
      method: 'REQUEST',
      uid: confirmation!.uid,
      sequence: confirmation!.sequence + 1,
    });
    expect(Date.parse(update!.start) - Date.parse(confirmation!.start)).toBe(24 * HOUR_MS);
    hours(24.1);
    await until(
      () => wavesOf(funnel),
      (waves) => waves.get('a-day-before')!.status === 'waiting',
    );
    expect(mailsOf([ada!], 'Tomorrow')).toEqual([0]);
    hours(24);
    await quiet(funnel, 3);
    expect(mailsOf([ada!], 'Tomorrow')).toEqual([1]);
  });

  it('does not repeat a reminder that was sent before the session was moved', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const [ada] = await funnel.register({});
    hours(6.1);
    await quiet(funnel, 2);
    await funnel.move(48);
    await quiet(funnel, 3);
    const [late] = await funnel.register({});
    hours(48);
    await quiet(funnel, 5);

    expect(mailsOf([ada!, late!], 'Tomorrow')).toEqual([1, 1]);
    expect(mailsOf([ada!, late!], 'New time')).toEqual([1, 0]);
  });

  it('tells only the newest of several moves', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    sink.refuse = () => ({ code: 451, text: 'later' });
    await funnel.move(1);
    await funnel.move(1);
    // A refusal that is written down after the clock has moved would be tried again later than this test looks.
    await until(
      () =>
        service.inDatabase<{ settled: boolean }>(
          `select state = 'skipped' or (state = 'pending' and last_error is not null) as settled
           from touch where enrolment_id = $1 and notice is not null`,
          [ada!.registrationId],
        ),
      (notices) => notices.length === 2 && notices.every(({ settled }) => settled),
    );
    sink.refuse = () => undefined;
    hours(0.1);
    await quiet(funnel, 3);

    expect(mailsOf([ada!], 'New time')).toEqual([1]);
    expect(entryOf(sink.to(ada!.email).at(-1)!.calendar).sequence).toBe(2);
  });

  it('cancels every reminder with its few rows and takes the entry out of calendars', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    await funnel.cancel();
    await quiet(funnel, 2);
    hours(50);
    const { mail, calendar } = sink.to(ada!.email).at(-1)!;

    expect(mail.subject).toBe('Cancelled: How to fill a room');
    expect(entryOf(calendar)).toMatchObject({
      method: 'CANCEL',
      uid: `${ada!.registrationId}@funnelcast`,
      sequence: 1,
    });
    expect([...(await wavesOf(funnel)).values()].map(({ status }) => status).sort()).toEqual(
      'cancelled cancelled cancelled finished'.split(' '),
    );
    await quiet(funnel, 2);
  });

  it('tells nobody that what they came to does not take place', async () => {
    const funnel = await AFunnel.scheduled(service, 0.5);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    hours(0.5);
    await funnel.start();
    hours(0.5);
    await funnel.end();
    await funnel.cancel();
    await funnel.settle([ada!, 'attended']);
    await until(
      () => sink.subjectsTo(ada!.email),
      (subjects) => subjects.some((line) => line.startsWith('Thank you')),
    );
    await until(
      () =>
        service.inDatabase(
          'select 1 from touch where enrolment_id = $1 and notice is not null and reason = $2',
          [ada!.registrationId, 'stale'],
        ),
      ({ length }) => length === 1,
    );

    expect(mailsOf([ada!], 'Cancelled')).toEqual([0]);
  });

  it('skips what a server that slept comes too late for, and keeps the reason', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    hours(49);
    await quiet(funnel, 4);

    expect(sink.to(ada!.email)).toHaveLength(1);
    const skipped = await service.inDatabase(
      'select reason from touch where enrolment_id = $1 and state = $2',
      [ada!.registrationId, 'skipped'],
    );
    expect(skipped).toEqual([{ reason: 'stale' }, { reason: 'stale' }, { reason: 'stale' }]);
  });

  it('sends no reminder of what has begun early', async () => {
    const funnel = await AFunnel.scheduled(service, 0.3);
    const [ada] = await funnel.register({});
    await quiet(funnel, 1);
    await funnel.start();
    await quiet(funnel, 2);
    hours(0.2);
    await quiet(funnel, 3);

    expect(sink.subjectsTo(ada!.email)).toEqual([
      'Your place in “How to fill a room”',
      'We are live: How to fill a room',
    ]);
  });

  it('follows up with people whose registration became known after the end', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const early = new Date(service.clock.now());
    hours(2);
    await funnel.start();
    hours(1);
    await funnel.end();
    const person = funnel.registration();
    await funnel.settle([person, 'attended']);
    await until(
      () => wavesOf(funnel),
      (waves) => waves.get('for-those-who-came')?.status === 'finished',
    );
    const fact = {
      workspaceId: service.workspaceId,
      position: 1_000_000,
      time: early.toISOString(),
      data: person,
    };
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) =>
        service.get(EnrolWhenRegistrationConfirmed).handle([fact as Fact<typeof RegistrationConfirmed>], tx),
      );
    await until(
      () => sink.subjectsTo(person.email),
      (subjects) => subjects.some((line) => line.startsWith('Thank you')),
    );
  });

  it('sends the follow-up once, and no reminder, when the room is heard of before the session and its people', async () => {
    const planned = { at: new Date(service.clock.now()) };
    const funnel = new AFunnel(service, new Date(planned.at.getTime() + HOUR_MS));
    const person = funnel.registration();
    hours(1);
    await funnel.start();
    hours(1);
    await funnel.end();
    await funnel.settle([person, 'attended']);
    const heardLate = (position: number) => ({
      workspaceId: service.workspaceId,
      position,
      time: planned.at.toISOString(),
    });

    await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      const session = { ...heardLate(2_000_000), data: funnel.schedule() } as Fact<typeof SessionScheduled>;
      await service.get(PlanWavesWhenSessionScheduled).handle([session], tx);
      const fact = { ...heardLate(2_000_001), data: person } as Fact<typeof RegistrationConfirmed>;
      await service.get(EnrolWhenRegistrationConfirmed).handle([fact], tx);
    });
    await until(
      () => sink.subjectsTo(person.email),
      (subjects) => subjects.some((line) => line.startsWith('Thank you')),
    );
    await funnel.settle([person, 'attended']);
    hours(1);
    await until(
      () =>
        service.inDatabase(`select 1 from touch where enrolment_id = $1 and state in ('pending', 'leased')`, [
          person.registrationId,
        ]),
      ({ length }) => length === 0,
    );

    expect(sink.subjectsTo(person.email).filter((line) => !line.startsWith('Your place'))).toEqual([
      'Thank you for coming to “How to fill a room”',
    ]);
  });
});
