import { randomUUID } from 'node:crypto';
import {
  ContactCaptured,
  ContactDescribed,
  ContactMarked,
  ContactTagged,
  OfferClicked,
  PollAnswered,
  SegmentEntered,
  SegmentLeft,
  WorkspaceOpened,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aLetter, aStep, ASequence, daysLater, type Progress } from '../testing/a-sequence.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { WalkDueEnrolments } from './walk-due-enrolments.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe(WalkDueEnrolments, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
    const data = { workspaceId: service.workspaceId, name: 'Acme', timeZone: 'Europe/Berlin', locale: 'en' };
    await service.receive(WorkspaceOpened, [{ data }]);
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const aContact = async (timeZone = 'Europe/Berlin'): Promise<{ contactId: string; email: string }> => {
    const contactId = randomUUID();
    const email = `c${contactId.slice(0, 8)}@example.org`;
    const consent = { text: 'yes', givenAt: service.clock.now().toISOString(), source: 'form' };
    await service.receive(ContactCaptured, [
      { data: { contactId, email, name: 'Ada Lovelace', timeZone, locale: 'en', consent } },
    ]);
    return { contactId, email };
  };
  const letters = (email: string, count: number) =>
    until(
      () => sink.subjectsTo(email).filter((subject) => !subject.startsWith('Your place')),
      ({ length }) => length === count,
    );
  const progress = (sequence: ASequence, good: (progress: Progress) => boolean) =>
    until(() => sequence.progress(), good);
  const days = (count: number) => service.clock.advance(count * DAY_MS);
  const around = (funnel: AFunnel, { registrationId, contactId }: Registered) => ({
    registrationId,
    contactId,
    sessionId: funnel.sessionId,
    webinarId: funnel.webinarId,
  });

  it('sends step after step, each at its wall time, and finishes', async () => {
    const { contactId, email } = await aContact('America/New_York');
    const sequence = await ASequence.published(service, {
      steps: [aLetter('hello'), aLetter('more', daysLater(2, '10:00')), aLetter('last', daysLater(1))],
    });
    await sequence.enrol(contactId);
    await letters(email, 1);

    days(2);
    const [waiting] = await service.inDatabase<{ next_due_at: Date }>(
      'select next_due_at from enrolment where contact_id = $1',
      [contactId],
    );
    expect(waiting!.next_due_at.toISOString()).toMatch(/T15:00:00/);
    days(1);
    expect(await letters(email, 2)).toEqual(['hello', 'more']);
    days(1);
    expect(await letters(email, 3)).toEqual(['hello', 'more', 'last']);
    await progress(sequence, ({ finished, active }) => finished === 1 && active === 0);
  });

  it('branches on what a person has done, and waits no longer than it was told', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [buyer, silent] = await funnel.register({}, {});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled' },
      steps: [
        aStep({
          key: 'came',
          kind: 'condition',
          condition: { join: 'any', clauses: [{ field: 'attendance', operator: 'is', value: 'attended' }] },
        }),
        aLetter('thanks', { within: { stepKey: 'came', branch: 'yes' } }),
        aLetter('missed', { within: { stepKey: 'came', branch: 'no' } }),
        aStep({
          key: 'click',
          kind: 'wait',
          wait: { for: { kind: 'offer-clicked', match: {} }, timeoutMinutes: 3 * 24 * 60 },
        }),
        aLetter('details', { within: { stepKey: 'click', branch: 'happened' } }),
        aLetter('question', { within: { stepKey: 'click', branch: 'timeout' } }),
        aLetter('bye'),
      ],
    });
    service.clock.advance(2 * HOUR_MS);
    await funnel.start();
    await funnel.end();
    await funnel.settle([buyer!, 'attended'], [silent!, 'no-show']);
    await progress(sequence, ({ steps }) => steps.find(({ stepKey }) => stepKey === 'click')?.here === 2);
    await service.receive(OfferClicked, [
      {
        data: {
          ...around(funnel, buyer!),
          offerId: randomUUID(),
          clickedAt: service.clock.now().toISOString(),
        },
      },
    ]);
    const subjects = await until(
      () => sink.subjectsTo(buyer!.email),
      (all) => all.includes('bye'),
    );
    expect(subjects).toEqual(expect.arrayContaining(['thanks', 'details', 'bye']));
    expect(sink.subjectsTo(silent!.email)).not.toContain('bye');

    days(3.1);
    const late = await until(
      () => sink.subjectsTo(silent!.email),
      (all) => all.includes('bye'),
    );
    expect(late).toEqual(expect.arrayContaining(['missed', 'question', 'bye']));
    expect(late).not.toContain('thanks');
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'came')!.passed).toEqual(
      expect.arrayContaining([
        { branch: 'yes', count: 1 },
        { branch: 'no', count: 1 },
      ]),
    );
  });

  it('ends at once when a goal is reached, and lets nothing through that is queued', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      goals: [{ kind: 'order-paid', match: {} }],
      steps: [aLetter('first'), aLetter('second', daysLater(1))],
    });
    await funnel.settle([person!, 'attended']);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('first'),
    );
    await funnel.buy(person!);
    await progress(sequence, ({ ended }) => ended[0]?.because === 'order-paid');
    days(2);
    expect((await sequence.progress()).active).toBe(0);
    expect(sink.subjectsTo(person!.email)).not.toContain('second');
  });

  it('does not begin what has reached its goal before', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      goals: [{ kind: 'order-paid', match: {} }],
      steps: [aLetter('too-late')],
    });
    await funnel.buy(person!);
    await funnel.settle([person!, 'attended']);

    expect(await sequence.progress()).toMatchObject({ active: 0, finished: 0 });
  });

  it('counts from the session, follows when it moves, and skips what was past on entry', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    const before = (key: string, offsetDays: number) =>
      aLetter(key, { timing: { anchor: 'session-start', offsetDays, offsetMinutes: 0 } });
    const sequence = await ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: funnel.webinarId } },
      steps: [
        before('three-before', -3),
        before('one-before', -1),
        aLetter('after', { timing: { anchor: 'session-end', offsetDays: 0, offsetMinutes: 60 } }),
      ],
    });
    const [person] = await funnel.register({});
    await progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'one-before' && here === 1),
    );
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'three-before')!.skipped).toEqual([
      { reason: 'past-on-entry', count: 1 },
    ]);

    await funnel.move(24);
    days(1.1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sink.subjectsTo(person!.email)).not.toContain('one-before');
    days(1);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('one-before'),
    );
    days(1);
    await funnel.start();
    await funnel.end();
    service.clock.advance(1.1 * HOUR_MS);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('after'),
    );
  });

  it('pauses who leaves a segment, erases nothing, and goes on when they return', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'segment-entered', match: { segment: 'hot' } },
      steps: [aLetter('for-the-hot'), aLetter('still-hot', daysLater(1))],
    });
    const membership = () => ({
      data: {
        ...around(funnel, person!),
        segment: 'hot',
        reason: 'clicked',
        at: service.clock.now().toISOString(),
      },
    });
    await service.receive(SegmentEntered, [membership()]);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('for-the-hot'),
    );
    await service.receive(SegmentLeft, [membership()]);
    await progress(sequence, ({ paused }) => paused === 1);
    days(0.5);
    await service.receive(SegmentEntered, [membership()]);
    await progress(sequence, ({ active }) => active === 1);
    days(0.6);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('still-hot'),
    );
    expect(sink.subjectsTo(person!.email).filter((subject) => subject === 'for-the-hot')).toHaveLength(1);
  });

  it('is begun by an answer, a tag, a date and a silence', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const option = randomUUID();
    const answered = await ASequence.published(service, {
      trigger: { on: 'poll-answered', match: { optionId: option } },
      steps: [
        aStep({ key: 'mark', kind: 'mark', mark: { addTags: ['budget'], attribute: 'class', value: 'A' } }),
        aLetter('you-answered'),
      ],
    });
    const tagged = await ASequence.published(service, {
      trigger: { on: 'tag-added', match: { tag: 'budget' } },
      steps: [aLetter('you-were-tagged')],
    });
    const dated = await ASequence.published(service, {
      trigger: { on: 'contact-date', attribute: 'contract-ends', days: 7 },
      steps: [
        aLetter('soon', {
          timing: {
            anchor: 'contact-date',
            attribute: 'contract-ends',
            offsetDays: -3,
            offsetMinutes: 0,
            at: '09:00',
          },
        }),
      ],
    });
    const silent = await ASequence.published(service, {
      trigger: { on: 'inactivity', days: 30 },
      reentry: { allow: 'after-days', days: 90 },
      steps: [aLetter('we-miss-you')],
    });
    await service.receive(PollAnswered, [
      {
        data: {
          ...around(funnel, person!),
          pollId: randomUUID(),
          question: 'Budget?',
          optionId: option,
          optionText: 'This quarter',
          answeredAt: service.clock.now().toISOString(),
        },
      },
    ]);
    await progress(answered, ({ finished }) => finished === 1);
    await progress(tagged, ({ finished }) => finished === 1);
    const marked = await service.publishedEvents(ContactMarked);
    expect(marked.at(-1)!.data).toMatchObject({ addedTags: ['budget'], attributes: { class: 'A' } });

    const at = service.clock.now().toISOString();
    const day = (ahead: number) =>
      new Date(service.clock.now().getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
    const { contactId } = person!;
    await service.receive(ContactDescribed, [
      { data: { contactId, attributes: { 'contract-ends': day(5), broken: '31.12.' }, at } },
      { data: { contactId: (await aContact()).contactId, attributes: { 'contract-ends': 'soon' }, at } },
    ]);
    await progress(dated, ({ active }) => active === 1);
    days(2.5);
    await progress(dated, ({ finished }) => finished === 1);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) => all.includes('soon'),
    );

    days(31);
    await progress(silent, ({ finished }) => finished > 0);
    await until(
      () => sink.subjectsTo(person!.email),
      (all) =>
        ['you-answered', 'you-were-tagged', 'soon', 'we-miss-you'].every((subject) => all.includes(subject)),
    );
  });

  it('keeps to the cap over all sequences and to quiet hours', async () => {
    const { contactId, email } = await aContact('Asia/Tokyo');
    await service
      .http()
      .put('/api/v1/touch-policy')
      .set(await service.asMember())
      .send({ capTouches: 1, capDays: 2, quietFrom: '20:00', quietUntil: '09:00', fewestTouches: 7 })
      .expect(200);
    const one = await ASequence.published(service, { steps: [aLetter('one')] });
    const two = await ASequence.published(service, {
      steps: [aLetter('two', { expiresAfterMinutes: 7 * 24 * 60 })],
    });
    await one.enrol(contactId);
    await two.enrol(contactId);
    await until(
      () =>
        service.inDatabase('select from enrolment where contact_id = $1 and due_at is null and state = $2', [
          contactId,
          'active',
        ]),
      ({ length }) => length === 0,
    );
    service.clock.advance(15 * HOUR_MS);
    await letters(email, 1);
    const [waiting] = await service.inDatabase<{ next_due_at: Date }>(
      `select next_due_at from enrolment where contact_id = $1 and state = 'active'`,
      [contactId],
    );
    expect(waiting!.next_due_at.getTime()).toBeGreaterThan(service.clock.now().getTime());
    days(2);
    expect(await letters(email, 2)).toEqual(['one', 'two']);
    await service
      .http()
      .put('/api/v1/touch-policy')
      .set(await service.asMember())
      .send({ fewestTouches: 7 })
      .expect(200);
    const rare = await service
      .http()
      .get('/api/v1/touch-policy/too-few')
      .set(await service.asMember())
      .expect(200);
    expect((rare.body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({ contactId, touches: 2 }),
    );
  });

  it('lets people finish on their version, and moves them when it is told to', async () => {
    const people = [await aContact(), await aContact()];
    const sequence = await ASequence.published(service, {
      restAtEnd: true,
      steps: [aLetter('lesson-1'), aLetter('lesson-2', daysLater(7))],
    });
    await sequence.enrol(people[0]!.contactId);
    await letters(people[0]!.email, 1);
    await sequence.save({
      restAtEnd: true,
      steps: [
        aLetter('lesson-1'),
        aLetter('lesson-2', daysLater(7), 'newer'),
        aLetter('lesson-3', daysLater(7)),
      ],
    });
    await sequence.publish();
    await sequence.enrol(people[1]!.contactId);
    await letters(people[1]!.email, 1);
    days(7);
    expect(await letters(people[0]!.email, 2)).toEqual(['lesson-1', 'lesson-2']);
    expect(await letters(people[1]!.email, 2)).toEqual(['lesson-1', 'newer']);
    await progress(sequence, ({ resting }) => resting === 1);

    days(30);
    expect(await sequence.post('moves/preview', { fromVersion: 1 })).toEqual({
      items: [{ from: null, to: 'lesson-3', why: 'goes-on', people: 1 }],
      nextCursor: null,
    });
    expect(await sequence.post('moves', { fromVersion: 1 })).toEqual({ moved: 1 });
    expect(await letters(people[0]!.email, 3)).toEqual(['lesson-1', 'lesson-2', 'lesson-3']);
  });

  it('holds everybody while a sequence is paused, and skips what became stale', async () => {
    const { contactId, email } = await aContact();
    const sequence = await ASequence.published(service, {
      steps: [aLetter('a'), aLetter('b', daysLater(1)), aLetter('c', daysLater(5))],
    });
    await sequence.enrol(contactId);
    await letters(email, 1);
    await sequence.post('pause');
    days(3);
    expect(await sequence.progress()).toMatchObject({ paused: 1, active: 0 });
    await sequence.post('resumption');
    await progress(sequence, ({ steps }) => steps.some(({ stepKey, here }) => stepKey === 'c' && here === 1));
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'b')!.skipped).toEqual([{ reason: 'stale', count: 1 }]);
    days(5);
    expect(await letters(email, 2)).toEqual(['a', 'c']);
  });

  it('goes to another sequence, and splits people for good', async () => {
    const target = await ASequence.published(service, { steps: [aLetter('there')] });
    const sequence = await ASequence.published(service, {
      steps: [
        aStep({
          key: 'half',
          kind: 'split',
          split: [
            { name: 'A', weight: 1 },
            { name: 'B', weight: 1 },
          ],
        }),
        aLetter('letter-a', { within: { stepKey: 'half', branch: 'A' } }),
        aLetter('letter-b', { within: { stepKey: 'half', branch: 'B' } }),
        aStep({ key: 'on', kind: 'go-to', goToSequenceId: target.id }),
      ],
    });
    const people: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) people.push((await aContact()).contactId);
    await sequence.enrol(...people);
    await progress(target, ({ finished }) => finished === 12);
    const passed = (await sequence.progress()).steps.find(({ stepKey }) => stepKey === 'half')!.passed;
    expect(passed.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(12);
    expect(passed).toHaveLength(2);
  });

  it('walks real contacts through a draft without sending anything', async () => {
    const { contactId, email } = await aContact('Europe/Berlin');
    await service.receive(ContactTagged, [
      { data: { contactId, added: ['vip'], removed: [], at: service.clock.now().toISOString() } },
    ]);
    const sequence = await ASequence.drafted(service, {
      steps: [
        aStep({
          key: 'vip',
          kind: 'condition',
          condition: { join: 'all', clauses: [{ field: 'tag', operator: 'is', value: 'vip' }] },
        }),
        aLetter('for-vips', { within: { stepKey: 'vip', branch: 'yes' } }),
        aLetter('later', daysLater(3, '10:00')),
      ],
    });
    const run = (await sequence.post('dry-run', { contactIds: [contactId] })) as {
      people: { entries: { stepKey: string; what: string; at: string }[] }[];
    };
    expect(run.people[0]!.entries.map(({ stepKey, what }) => [stepKey, what])).toEqual([
      ['vip', 'branch'],
      ['for-vips', 'send'],
      ['later', 'send'],
      [null, 'end'],
    ]);
    expect(sink.to(email)).toEqual([]);
  });
});
