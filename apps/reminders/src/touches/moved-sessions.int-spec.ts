import type { ServiceTestbed } from '@funnelcast/testing';
import { AskAgainWhatMayMove1795896300000 } from '../../migrations/1795896300000-ask-again-what-may-move.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aLetter, ASequence } from '../testing/a-sequence.js';
import { AWorkspace, HOUR_MS } from '../testing/a-workspace.js';
import { migrate } from '../testing/migrate.js';
import { until } from '../testing/until.js';
import { DeliverTouch } from './deliver-touch.js';

const MINUTE = 1 / 60;

describe(`${DeliverTouch.name} of what is queued when its session moves`, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterEach(() => accept());
  afterAll(() => workspace?.stop());

  const accept = () => void (workspace.sink.refuse = () => undefined);
  const refuse = () => void (workspace.sink.refuse = () => ({ code: 451, text: '4.7.1 later' }));
  const hours = (count: number) => service.clock.advance(count * HOUR_MS);
  const touchOf = async ({ contactId }: Registered, stepKey: string) =>
    (
      await service.inDatabase<{
        state: string;
        reason: string | null;
        last_error: string | null;
        due_at: Date;
      }>('select state, reason, last_error, due_at from touch where contact_id = $1 and step_key = $2', [
        contactId,
        stepKey,
      ])
    )[0];
  const queued = (person: Registered, stepKey: string) =>
    until(
      () => touchOf(person, stepKey),
      (touch) => touch?.state === 'pending' && touch.last_error !== null,
    );
  const decided = (person: Registered, stepKey: string) =>
    until(
      () => touchOf(person, stepKey),
      (touch) => touch !== undefined && touch.state !== 'pending',
    );
  const registered = async (funnel: AFunnel) => {
    const [person] = await funnel.register({});
    await workspace.received(person!.email);
    await decided(person!, 'confirmation');
    return person!;
  };
  /** Walks that begin with the registration, with one letter so many minutes from the start. */
  const walking = (funnel: AFunnel, key: string, offsetMinutes: number) =>
    ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: funnel.webinarId } },
      steps: [
        aLetter(key, {
          timing: { anchor: 'session-start', offsetDays: 0, offsetMinutes },
          expiresAfterMinutes: 30,
        }),
      ],
    });

  it('sends a reminder of the ladder that is still in time for the new start', async () => {
    const funnel = await AFunnel.scheduled(service, 2);
    const person = await registered(funnel);
    refuse();
    hours(1.76);
    await queued(person, 'a-quarter-before');
    await funnel.move(4 * MINUTE);
    hours(16 * MINUTE);
    accept();

    expect(await decided(person, 'a-quarter-before')).toMatchObject({ state: 'sent' });
  });

  it('sends no reminder of the ladder when the new start has come, however long the old one would have left', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const person = await registered(funnel);
    refuse();
    hours(6.1);
    await queued(person, 'a-day-before');
    await funnel.move(-20);
    hours(4);
    accept();

    expect(await decided(person, 'a-day-before')).toMatchObject({ state: 'skipped', reason: 'stale' });
    expect(workspace.subjects(person.email).filter((line) => line.startsWith('Tomorrow'))).toEqual([]);
  });

  it('sends what a walk says at the start at the new one, and once', async () => {
    const funnel = await AFunnel.scheduled(service, 2);
    await walking(funnel, 'we-begin', 0);
    const person = await registered(funnel);
    refuse();
    hours(2);
    await queued(person, 'we-begin');
    await funnel.move(3);
    accept();
    hours(1);
    await until(
      () => touchOf(person, 'we-begin'),
      (touch) => touch!.due_at.getTime() === service.clock.now().getTime() + 2 * HOUR_MS,
    );
    expect(workspace.subjects(person.email)).not.toContain('we-begin');

    hours(2);
    expect(await decided(person, 'we-begin')).toMatchObject({ state: 'sent' });
    expect(workspace.subjects(person.email).filter((line) => line === 'we-begin')).toHaveLength(1);
  });

  it('lets what a walk says before the session go until the new start, and not behind it', async () => {
    const later = await AFunnel.scheduled(service, 2);
    const earlier = await AFunnel.scheduled(service, 2);
    for (const funnel of [later, earlier]) await walking(funnel, `soon-${funnel.webinarId}`, -10);
    const [kept, missed] = [await registered(later), await registered(earlier)];
    refuse();
    hours(111 * MINUTE);
    await queued(kept, `soon-${later.webinarId}`);
    await queued(missed, `soon-${earlier.webinarId}`);
    await later.move(0.5 * MINUTE);
    await earlier.move(-8 * MINUTE);
    hours(9.2 * MINUTE);
    accept();

    expect(await decided(kept, `soon-${later.webinarId}`)).toMatchObject({ state: 'sent' });
    expect(await decided(missed, `soon-${earlier.webinarId}`)).toMatchObject({
      state: 'skipped',
      reason: 'stale',
    });
  });

  it('knows of versions that were published before what they count from', async () => {
    const funnel = await AFunnel.scheduled(service, 2);
    const { id } = await walking(funnel, 'published-before', -10);
    await service.inDatabase(
      'update version_message set timing = null, expires_after_minutes = null where sequence_id = $1',
      [id],
    );
    await migrate(service, new AskAgainWhatMayMove1795896300000());

    expect(
      await service.inDatabase(
        `select timing->>'anchor' as anchor, expires_after_minutes from version_message where sequence_id = $1`,
        [id],
      ),
    ).toEqual([{ anchor: 'session-start', expires_after_minutes: 30 }]);
  });
});
