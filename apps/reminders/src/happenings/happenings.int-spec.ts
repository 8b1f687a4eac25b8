import { randomUUID } from 'node:crypto';
import {
  CallRecorded,
  ContactDescribed,
  ContactMarked,
  PollAnswered,
  SegmentEntered,
  SegmentEnteredV2,
  SegmentLeft,
  SegmentLeftV2,
  TouchMade,
} from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, aStep, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, DAY_MS, HOUR_MS } from '../testing/a-workspace.js';
import { Happenings } from './happenings.js';

describe(Happenings, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  it('ends at once when a goal is reached, and nothing follows', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      goals: [{ kind: 'order-paid', match: {} }],
      steps: [aLetter('first'), aLetter('second', daysLater(1))],
    });
    await funnel.settle([person!, 'attended']);
    await workspace.received(person!.email, 'first');
    await funnel.buy(person!);
    await workspace.progress(sequence, ({ ended }) => ended[0]?.because === 'order-paid');
    workspace.days(2);
    expect((await sequence.progress()).active).toBe(0);
    expect(workspace.subjects(person!.email)).not.toContain('second');
  });

  it('opens the next rung for whoever bought on this one', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [first, core] = await funnel.register({}, {});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'order-paid', match: { rung: 'front-end' } },
      steps: [aLetter('the-next-level')],
    });

    await funnel.buy(core!, { rung: 'core' });
    await funnel.buy(first!, { rung: 'front-end' });

    await workspace.received(first!.email, 'the-next-level');
    expect((await sequence.progress()).finished).toBe(1);
    expect(workspace.subjects(core!.email)).not.toContain('the-next-level');
  });

  it('reminds whoever ordered and does not pay, and tells them when the time ran out', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [pays, waits] = await funnel.register({}, {});
    const sequence = await ASequence.published(service, {
      trigger: { on: 'order-placed', match: { webinarId: funnel.webinarId } },
      goals: [
        { kind: 'order-paid', match: {} },
        { kind: 'order-cancelled', match: {} },
      ],
      steps: [aLetter('still-yours', daysLater(1)), aLetter('last-day', daysLater(2))],
    });
    await ASequence.published(service, {
      trigger: { on: 'order-cancelled', match: { webinarId: funnel.webinarId, reason: 'expired' } },
      steps: [aLetter('come-back')],
    });
    const orderId = randomUUID();
    await funnel.order(pays!, { orderId: randomUUID() });
    await funnel.order(waits!, { orderId });
    await funnel.buy(pays!);

    workspace.days(1.1);
    await workspace.received(waits!.email, 'still-yours');
    await funnel.order(waits!, { orderId, reason: 'expired' });

    await workspace.received(waits!.email, 'come-back');
    expect((await sequence.progress()).active).toBe(0);
    expect(workspace.subjects(pays!.email)).not.toContain('still-yours');
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
    await workspace.progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'one-before' && here === 1),
    );
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'three-before')!.skipped).toEqual([
      { reason: 'past-on-entry', count: 1 },
    ]);

    await funnel.move(24);
    workspace.days(1.1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(workspace.subjects(person!.email)).not.toContain('one-before');
    workspace.days(1);
    await workspace.received(person!.email, 'one-before');
    workspace.days(1);
    await funnel.start();
    await funnel.end();
    service.clock.advance(1.1 * HOUR_MS);
    await workspace.received(person!.email, 'after');
  });

  it('counts a call by sales as a touch, once, and begins and ends sequences by its outcome', async () => {
    const person = await workspace.aContact();
    const called = (outcome: string, callId = randomUUID()) => ({
      data: {
        callId,
        contactId: person.contactId,
        memberId: randomUUID(),
        outcome,
        callBackAt: null,
        at: workspace.now,
      },
    });
    const interested = await ASequence.published(service, {
      trigger: { on: 'call-recorded', match: { outcome: 'positive' } },
      goals: [{ kind: 'call-recorded', match: { outcome: 'negative' } }],
      steps: [aLetter('as-we-said'), aLetter('and-now', daysLater(2))],
    });
    const unanswered = called('no-answer');
    await service.receive(CallRecorded, [unanswered]);
    expect((await interested.progress()).active).toBe(0);
    await service.receive(CallRecorded, [called('positive')]);
    await workspace.received(person.email, 'as-we-said');
    await service.receive(CallRecorded, [called('negative')]);
    await workspace.progress(interested, ({ ended }) => ended[0]?.because === 'call-recorded');

    const made = (await service.publishedEvents(TouchMade)).filter(
      ({ data }) => data.contactId === person.contactId && data.channel === 'call',
    );
    expect(made).toHaveLength(3);
    await service.receive(CallRecorded, [unanswered]);
    const ledger = await service.inDatabase(
      `select 1 from touch where contact_id = $1 and channel = 'call' and state = 'sent'`,
      [person.contactId],
    );
    expect(ledger).toHaveLength(3);
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
        ...workspace.around(funnel, person!),
        segment: 'hot',
        reason: 'clicked',
        at: workspace.now,
      },
    });
    await service.receive(SegmentEntered, [membership()]);
    await workspace.received(person!.email, 'for-the-hot');
    await service.receive(SegmentLeft, [membership()]);
    await workspace.progress(sequence, ({ paused }) => paused === 1);
    workspace.days(0.5);
    await service.receive(SegmentEntered, [membership()]);
    await workspace.progress(sequence, ({ active }) => active === 1);
    workspace.days(0.6);
    await workspace.received(person!.email, 'still-hot');
    expect(workspace.subjects(person!.email).filter((subject) => subject === 'for-the-hot')).toHaveLength(1);
  });

  it('knows a segment by rule by its id, whatever it is called, and hears nothing twice', async () => {
    const funnel = await AFunnel.scheduled(service, 1);
    const [person] = await funnel.register({});
    const segmentId = randomUUID();
    const sequence = await ASequence.published(service, {
      trigger: { on: 'segment-entered', match: { segmentId } },
      steps: [aLetter('for-the-segment'), aLetter('still-in', daysLater(1))],
    });
    const { contactId, ...place } = workspace.around(funnel, person!);
    const membership = (segment: string) => ({
      data: { contactId, segmentId, segment, reason: 'clicked', at: workspace.now },
    });
    await service.receive(SegmentEnteredV2, [membership('Before')]);
    await workspace.received(person!.email, 'for-the-segment');
    await service.receive(SegmentLeftV2, [membership('Renamed')]);
    await workspace.progress(sequence, ({ paused }) => paused === 1);
    const segments = () =>
      service.inDatabase('select 1 from contact_segment where contact_id = $1', [contactId]);
    expect(await segments()).toEqual([]);
    const readyMade = { ...place, contactId, segment: 'attended', reason: 'came', at: workspace.now };
    await service.receive(SegmentEntered, [{ data: { ...readyMade, alsoInVersion: 2 } }]);
    expect(await segments()).toEqual([]);
    await service.receive(SegmentEnteredV2, [{ data: { ...readyMade, segmentId: 'attended' } }]);
    expect(await segments()).toHaveLength(1);
    const heard = await service.inDatabase(
      `select 1 from happening where contact_id = $1 and about->>'segment' = 'attended'`,
      [contactId],
    );
    expect(heard).toHaveLength(1);
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
          expiresAfterMinutes: 3 * 24 * 60,
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
          ...workspace.around(funnel, person!),
          pollId: randomUUID(),
          question: 'Budget?',
          optionId: option,
          optionText: 'This quarter',
          answeredAt: workspace.now,
        },
      },
    ]);
    await workspace.progress(answered, ({ finished }) => finished === 1);
    await workspace.progress(tagged, ({ finished }) => finished === 1);
    const marked = await service.publishedEvents(ContactMarked);
    expect(marked.at(-1)!.data).toMatchObject({ addedTags: ['budget'], attributes: { class: 'A' } });

    const at = workspace.now;
    const day = (ahead: number) =>
      new Date(service.clock.now().getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
    const { contactId } = person!;
    await service.receive(ContactDescribed, [
      { data: { contactId, attributes: { 'contract-ends': day(5), broken: '31.12.' }, at } },
      {
        data: {
          contactId: (await workspace.aContact()).contactId,
          attributes: { 'contract-ends': 'soon' },
          at,
        },
      },
    ]);
    await workspace.progress(dated, ({ active }) => active === 1);
    workspace.days(2.5);
    await workspace.progress(dated, ({ finished }) => finished === 1);
    // It is late, and it is night.
    workspace.days(0.5);
    await workspace.received(person!.email, 'soon');

    workspace.days(31);
    await workspace.progress(silent, ({ finished }) => finished > 0);
    await workspace.received(person!.email, 'you-answered', 'you-were-tagged', 'soon', 'we-miss-you');
  });
});
