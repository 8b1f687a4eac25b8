import { randomUUID } from 'node:crypto';
import { ContactTagged, OfferClicked } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, aStep, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, HOUR_MS } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { WalkDueEnrolments } from './walk-due-enrolments.js';

describe(WalkDueEnrolments, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });

  afterAll(() => workspace?.stop());

  it('sends step after step, each at its wall time, and finishes', async () => {
    const { contactId, email } = await workspace.aContact('America/New_York');
    const sequence = await ASequence.published(service, {
      steps: [aLetter('hello'), aLetter('more', daysLater(2, '10:00')), aLetter('last', daysLater(1))],
    });
    await sequence.enrol(contactId);
    await workspace.letters(email, 1);

    workspace.days(2);
    const [waiting] = await service.inDatabase<{ next_due_at: Date }>(
      'select next_due_at from enrolment where contact_id = $1',
      [contactId],
    );
    expect(waiting!.next_due_at.toISOString()).toMatch(/T15:00:00/);
    service.clock.advance(6 * HOUR_MS);
    expect(await workspace.letters(email, 2)).toEqual(['hello', 'more']);
    workspace.days(1);
    expect(await workspace.letters(email, 3)).toEqual(['hello', 'more', 'last']);
    await workspace.progress(sequence, ({ finished, active }) => finished === 1 && active === 0);
    service.clock.advance(18 * HOUR_MS);
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
    await workspace.progress(
      sequence,
      ({ steps }) => steps.find(({ stepKey }) => stepKey === 'click')?.here === 2,
    );
    await service.receive(OfferClicked, [
      {
        data: {
          ...workspace.around(funnel, buyer!),
          offerId: randomUUID(),
          clickedAt: workspace.now,
        },
      },
    ]);
    await workspace.received(buyer!.email, 'thanks', 'details', 'bye');
    expect(workspace.subjects(silent!.email)).not.toContain('bye');

    workspace.days(3.1);
    const late = await workspace.received(silent!.email, 'missed', 'question', 'bye');
    expect(late).not.toContain('thanks');
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'came')!.passed).toEqual(
      expect.arrayContaining([
        { branch: 'yes', count: 1 },
        { branch: 'no', count: 1 },
      ]),
    );
  });

  it('keeps to the cap over all sequences and to quiet hours', async () => {
    const { contactId, email } = await workspace.aContact('Asia/Tokyo');
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
    await workspace.letters(email, 1);
    const [waiting] = await service.inDatabase<{ next_due_at: Date }>(
      `select next_due_at from enrolment where contact_id = $1 and state = 'active'`,
      [contactId],
    );
    expect(waiting!.next_due_at.getTime()).toBeGreaterThan(service.clock.now().getTime());
    workspace.days(2);
    expect(await workspace.letters(email, 2)).toEqual(['one', 'two']);
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
    const people = [await workspace.aContact(), await workspace.aContact()];
    const sequence = await ASequence.published(service, {
      restAtEnd: true,
      steps: [aLetter('lesson-1'), aLetter('lesson-2', daysLater(7))],
    });
    await sequence.enrol(people[0]!.contactId);
    await workspace.letters(people[0]!.email, 1);
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
    await workspace.letters(people[1]!.email, 1);
    workspace.days(7);
    expect(await workspace.letters(people[0]!.email, 2)).toEqual(['lesson-1', 'lesson-2']);
    expect(await workspace.letters(people[1]!.email, 2)).toEqual(['lesson-1', 'newer']);
    await workspace.progress(sequence, ({ resting }) => resting === 1);

    workspace.days(30);
    expect(await sequence.post('moves/preview', { fromVersion: 1 })).toEqual({
      items: [{ from: null, to: 'lesson-3', why: 'goes-on', people: 1 }],
      nextCursor: null,
    });
    const { contactId, email } = people[0]!;
    const person = { contactId, email, name: 'Ada Lovelace', paused: false };
    const next = [{ stepKey: 'lesson-3', what: 'send', channel: 'email', detail: null, at: workspace.now }];
    const movers = (search?: string) => sequence.post('moves/people', { fromVersion: 1, search });
    for (const search of [undefined, email.toUpperCase(), 'lovel'])
      expect(await movers(search)).toMatchObject({
        items: [{ ...person, from: null, to: 'lesson-3', why: 'goes-on', next }],
        nextCursor: null,
      });
    expect(await movers('nobody')).toEqual({ items: [], nextCursor: null });
    expect(await sequence.post('moves', { fromVersion: 1 })).toEqual({ moved: 1 });
    expect(await workspace.letters(people[0]!.email, 3)).toEqual(['lesson-1', 'lesson-2', 'lesson-3']);
  });

  it('holds everybody while a sequence is paused, and skips what became stale', async () => {
    const { contactId, email } = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      steps: [aLetter('a'), aLetter('b', daysLater(1)), aLetter('c', daysLater(5))],
    });
    await sequence.enrol(contactId);
    await workspace.letters(email, 1);
    await sequence.post('pause');
    workspace.days(3);
    expect(await sequence.progress()).toMatchObject({ paused: 1, active: 0 });
    await sequence.post('resumption');
    await workspace.progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'c' && here === 1),
    );
    const { steps } = await sequence.progress();
    expect(steps.find(({ stepKey }) => stepKey === 'b')!.skipped).toEqual([{ reason: 'stale', count: 1 }]);
    workspace.days(5);
    expect(await workspace.letters(email, 2)).toEqual(['a', 'c']);
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
    for (let nth = 0; nth < 12; nth += 1) people.push((await workspace.aContact()).contactId);
    await sequence.enrol(...people);
    await workspace.progress(target, ({ finished }) => finished === 12);
    const passed = (await sequence.progress()).steps.find(({ stepKey }) => stepKey === 'half')!.passed;
    expect(passed.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(12);
    expect(passed).toHaveLength(2);
  });

  it('walks real contacts through a draft without sending anything', async () => {
    const { contactId, email } = await workspace.aContact('Europe/Berlin');
    await service.receive(ContactTagged, [
      { data: { contactId, added: ['vip'], removed: [], at: workspace.now } },
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
    expect(workspace.sink.to(email)).toEqual([]);
  });

  it('takes whoever is picked by hand to their last session, where the sequence speaks of one', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    const [registered] = await funnel.register({});
    const stranger = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled' },
      steps: [
        aLetter('about-it', {
          message: { channel: 'email', subject: 'about-it', body: '[Room]({{ join_url }})', sells: false },
        }),
      ],
    });
    await sequence.enrol(registered!.contactId, stranger.contactId);
    await workspace.received(registered!.email, 'about-it');

    expect(await sequence.progress()).toMatchObject({ active: 0, finished: 1 });
  });
});
