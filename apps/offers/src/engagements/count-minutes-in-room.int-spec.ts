import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  LeadBecameHot,
  PollAnswered,
  RegistrationConfirmed,
  SessionEnded,
  SessionScheduled,
  SessionStarted,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { HotList } from '../hot-lists/hot-list.query.js';
import { OffersModule } from '../offers.module.js';
import { aCrowd } from '../testing/a-crowd.js';
import {
  answered,
  ASession,
  confirmed,
  joined,
  left,
  minute,
  type Person,
  settled,
} from '../testing/a-session.js';
import { minutesDueAt } from '../testing/minutes-counted.js';
import { until } from '../testing/until.js';
import { CountMinutesInRoom, PEOPLE_PER_PAGE } from './count-minutes-in-room.js';

describe(CountMinutesInRoom, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(-30)) });
  });
  afterEach(() => service.stop());

  const list = async ({ sessionId }: ASession) =>
    (await service.get(HotList).execute(service.workspaceId, { sessionId, limit: 50 })).items;
  const minutesOf = async (session: ASession) =>
    Object.fromEntries((await list(session)).map(({ name, minutes }) => [name, minutes]));
  /** Rounds go by themselves; this waits for the one that is due. */
  const counted = (session: ASession, expected: Record<string, number>) =>
    until(
      () => minutesOf(session),
      (minutes) => JSON.stringify(minutes, Object.keys(expected)) === JSON.stringify(expected),
    );
  const dueAt = () => minutesDueAt(service);
  const started = (session: ASession) =>
    service.receive(SessionStarted, [
      { data: { sessionId: session.sessionId, webinarId: session.webinarId, startedAt: minute(0) } },
    ]);

  async function aRoom(...names: string[]) {
    const session = new ASession();
    const people = names.map((name) => session.person(name));
    await service.receive(SessionScheduled, [{ data: session.scheduled(60) }]);
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
    return { session, people };
  }
  const come = (at: string, ...people: Person[]) =>
    service.receive(
      AttendeeJoined,
      people.map((person) => ({ data: joined(person, at) })),
    );

  it('puts who is still there after 52 minutes before who left early, with the reason', async () => {
    const { session, people } = await aRoom('Ada', 'Bo');
    const [ada, bo] = people as [Person, Person];
    await started(session);
    await come(minute(0), ada, bo);
    service.clock.moveTo(new Date(minute(30)));
    await service.receive(AttendeeLeft, [{ data: left(bo, 30, minute(30)) }]);

    service.clock.moveTo(new Date(minute(52)));
    await counted(session, { Ada: 52, Bo: 30 });

    const items = await list(session);
    expect(items.map(({ name, score }) => [name, score])).toEqual([
      ['Ada', 45],
      ['Bo', 30],
    ]);
    expect(items[0]!.reasons).toEqual([
      { points: 35, text: 'stayed 52 of 60 minutes' },
      { points: 10, text: 'came to the session' },
    ]);
    expect(items[0]!.best).toMatchObject({ code: 'stayed-long', detail: '52' });
  });

  it('tells of the very hot while the session runs, once', async () => {
    const { session, people } = await aRoom('Ada');
    const [ada] = people as [Person];
    await started(session);
    await come(minute(0), ada);
    for (const question of ['When?', 'Budget?', 'Who decides?', 'How many?', 'Since when?'])
      await service.receive(PollAnswered, [{ data: answered(ada, question, 'soon') }]);
    expect(await service.publishedEvents(LeadBecameHot)).toEqual([]);

    service.clock.moveTo(new Date(minute(48)));
    const [fact] = await until(
      () => service.publishedEvents(LeadBecameHot),
      (facts) => facts.length > 0,
    );

    expect(fact!.data).toMatchObject({
      registrationId: ada.registrationId,
      reasons: expect.arrayContaining(['stayed 48 of 60 minutes']),
    });
    service.clock.moveTo(new Date(minute(55)));
    await counted(session, { Ada: 55 });
    expect(await service.publishedEvents(LeadBecameHot)).toHaveLength(1);
  });

  it('gives way to what a departure and the verdict tell', async () => {
    const { session, people } = await aRoom('Ada');
    const [ada] = people as [Person];
    await started(session);
    await come(minute(0), ada);
    service.clock.moveTo(new Date(minute(20)));
    await counted(session, { Ada: 20 });
    // Their connection was dead since the eighteenth minute.
    await service.receive(AttendeeLeft, [{ data: left(ada, 18, minute(18)) }]);
    expect(await minutesOf(session)).toEqual({ Ada: 18 });

    service.clock.moveTo(new Date(minute(30)));
    await come(minute(30), ada);
    expect(await minutesOf(session)).toEqual({ Ada: 18 });
    service.clock.moveTo(new Date(minute(40)));
    await counted(session, { Ada: 28 });
    await service.receive(AttendanceSettled, [{ data: settled(ada, 'attended', 27.5) }]);
    expect(await minutesOf(session)).toEqual({ Ada: 27.5 });
  });

  it('counts nobody before the start nor after the end, and sleeps while rooms are empty', async () => {
    const { session, people } = await aRoom('Ada');
    const [ada] = people as [Person];
    await come(minute(-25), ada);
    expect(await dueAt()).toBeNull();
    service.clock.moveTo(new Date(minute(0)));
    await started(session);
    service.clock.moveTo(new Date(minute(10)));
    await counted(session, { Ada: 10 });
    expect(await until(dueAt, (at) => at !== null)).toEqual(new Date(minute(11)));

    await service.receive(AttendeeLeft, [{ data: left(ada, 10, minute(10)) }]);
    expect(await dueAt()).toBeNull();
    await come(minute(10), ada);
    expect(await dueAt()).not.toBeNull();
    const { sessionId, webinarId } = session;
    const ended = { sessionId, webinarId, startedAt: minute(0), endedAt: minute(10) };
    await service.receive(SessionEnded, [{ data: ended }]);
    expect(await dueAt()).toBeNull();
    service.clock.moveTo(new Date(minute(50)));
    expect(await minutesOf(session)).toEqual({ Ada: 10 });
  });

  it('takes a full room page by page, and everybody once a round', async () => {
    const session = new ASession();
    await service.receive(SessionScheduled, [{ data: session.scheduled(60) }]);
    const crowd = (await aCrowd(service, session, 2 * PEOPLE_PER_PAGE + 200)).map(([person]) => person);
    await started(session);
    service.clock.moveTo(new Date(minute(0)));
    await come(minute(0), ...crowd);
    const pages = async () =>
      service.inDatabase<{ minutes: number; people: number }>(
        'select minutes, count(*)::integer as people from engagement group by minutes order by minutes',
      );
    const isFirst = (rows: object[]) =>
      JSON.stringify(rows) === JSON.stringify([{ minutes: 0, people: crowd.length }]);
    const settledRound = () =>
      service.inDatabase<{ at: string | null }>('select minutes_counted_to as at from session');
    for (let page = 0; page < 3; page += 1) {
      await until(dueAt, (at) => at !== null && at > service.clock.now());
      service.clock.advance(500);
    }
    await until(settledRound, ([row]) => row!.at === null);
    expect(isFirst(await pages())).toBe(true);

    service.clock.moveTo(new Date(minute(30)));
    await until(pages, (rows) =>
      rows.some(({ minutes, people }) => minutes === 30 && people === PEOPLE_PER_PAGE),
    );
    service.clock.advance(500);
    await until(pages, (rows) =>
      rows.some(({ minutes, people }) => minutes === 30 && people === 2 * PEOPLE_PER_PAGE),
    );
    service.clock.advance(500);

    expect(await until(pages, (rows) => rows.length === 1)).toEqual([{ minutes: 30, people: crowd.length }]);
  });
});
