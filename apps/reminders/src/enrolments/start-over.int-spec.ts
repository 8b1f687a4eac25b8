import { AttendanceSettled } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import type { Reentry } from '../definitions/definition.js';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, aStep, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { openFrom } from './open-enrolments.js';

type Settled = ReturnType<AFunnel['settled']>;

const count = (subjects: string[], wanted: string): number => subjects.filter((one) => one === wanted).length;

describe(openFrom, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());
  /** Each of these hears of every webinar. */
  afterEach(() => service.inDatabase(`update sequence set state = 'archived' where kind = 'personal'`));

  /** Sells for a day, teaches for a week, and rests; somebody who has attended one webinar walks it. */
  const walkedBy = async (reentry: Reentry) => {
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled' },
      goals: [{ kind: 'order-paid', match: {} }],
      reentry,
      restAtEnd: true,
      steps: [
        aLetter('sells'),
        aStep({
          key: 'call',
          kind: 'task',
          task: { kind: 'call', title: 'Call', script: 'Ask.' },
          timing: daysLater(1).timing,
          expiresAfterMinutes: 3 * 24 * 60,
        }),
        aLetter('lesson', daysLater(7)),
      ],
    });
    const sit = async (webinarId?: string) => {
      const funnel = await AFunnel.scheduled(service, 1, undefined, webinarId);
      const [seat] = await funnel.register({ contactId: person.contactId, email: person.email });
      return { funnel, seat: seat! };
    };
    const attend = async (webinarId?: string) => {
      const { funnel, seat } = await sit(webinarId);
      await funnel.settle([seat, 'attended']);
      return { funnel, seat };
    };
    const first = await attend();
    await selling(person, 1);
    const settleAgain = () => first.funnel.settle([first.seat, 'attended']);
    return { person, sequence, sit, attend, first, settleAgain };
  };
  const sessionsUnderWay = async ({ id }: ASequence) => {
    const walks = await service.inDatabase<{ session_id: string }>(
      `select session_id from enrolment where sequence_id = $1 and state = 'active'`,
      [id],
    );
    return walks.map(({ session_id }) => session_id);
  };
  const selling = ({ email }: KnownContact, times: number) =>
    until(
      () => count(workspace.subjects(email), 'sells'),
      (sold) => sold === times,
    );
  const tasksOf = ({ contactId }: KnownContact) =>
    service.inDatabase<{ state: string }>('select state from task where contact_id = $1 order by due_at', [
      contactId,
    ]);
  /** Nobody answers the call, the lesson comes, and nothing is ahead. */
  const rest = async (sequence: ASequence) => {
    workspace.days(1);
    await workspace.progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'call' && here === 1),
    );
    workspace.days(4);
    await workspace.progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'lesson' && here === 1),
    );
    workspace.days(8);
    await workspace.progress(sequence, ({ resting }) => resting === 1);
  };

  it('opens the selling window again, at a later webinar, for who rests at the end', async () => {
    const { person, sequence, attend } = await walkedBy({ allow: 'after-the-end' });
    await rest(sequence);
    const list = await service
      .http()
      .get('/api/v1/personal-sequences')
      .set(await service.asMember())
      .expect(200);
    const shown = (list.body as { items: { id: string; resting: number }[] }).items;
    expect(shown.find(({ id }) => id === sequence.id)).toMatchObject({ resting: 1, walking: 1 });

    await attend();
    await selling(person, 2);
    expect(await sequence.progress()).toMatchObject({ active: 1, resting: 0, finished: 1 });
  });

  it('lets nobody rest and walk again who may not return, or not yet', async () => {
    const never = await walkedBy({ allow: 'never' });
    await rest(never.sequence);
    await never.attend();
    await never.sequence.post('pause');
    const notYet = await walkedBy({ allow: 'after-days', days: 30 });
    await rest(notYet.sequence);
    await notYet.attend();
    expect(await never.sequence.progress()).toMatchObject({ paused: 1, finished: 0 });
    expect(await notYet.sequence.progress()).toMatchObject({ active: 0, resting: 1, finished: 0 });

    workspace.days(30);
    await notYet.attend();
    expect(await notYet.sequence.progress()).toMatchObject({ finished: 1, resting: 0 });
  });

  it('starts over in the middle of the lessons, and nobody is to be called about the webinar before', async () => {
    const { person, sequence, attend } = await walkedBy({ allow: 'start-over' });
    workspace.days(1);
    await workspace.progress(sequence, ({ steps }) =>
      steps.some(({ stepKey, here }) => stepKey === 'call' && here === 1),
    );

    await attend();
    await selling(person, 2);
    expect(await tasksOf(person)).toEqual([{ state: 'cancelled' }]);
    const { active, ended } = await sequence.progress();
    expect({ active, ended }).toEqual({ active: 1, ended: [{ because: 'started-over', count: 1 }] });
  });

  it('does not start over for a session that has begun it before, nor otherwise in the middle', async () => {
    const over = await walkedBy({ allow: 'start-over' });
    await over.settleAgain();
    expect(await over.sequence.progress()).toMatchObject({ active: 1, ended: [], finished: 0 });
    await over.sequence.post('pause');
    const atTheEnd = await walkedBy({ allow: 'after-the-end' });
    await atTheEnd.attend();
    expect(await atTheEnd.sequence.progress()).toMatchObject({ active: 1, ended: [], finished: 0 });
  });

  it('leaves whom a goal keeps out of the new walk in the one that is under way', async () => {
    const { sequence, attend, first } = await walkedBy({ allow: 'start-over' });
    await first.funnel.buy(first.seat);
    const later = await attend();
    service.clock.advance(60_000);
    expect(await sessionsUnderWay(sequence)).toEqual([later.funnel.sessionId]);

    await attend(first.funnel.webinarId);
    expect(await sessionsUnderWay(sequence)).toEqual([later.funnel.sessionId]);
    expect((await sequence.progress()).ended).toEqual([{ because: 'order-paid', count: 1 }]);
  });

  it('leaves who rests where they rest, when a goal keeps them out of the new walk', async () => {
    const { sequence, attend, first } = await walkedBy({ allow: 'after-the-end' });
    await first.funnel.buy(first.seat);
    const later = await attend();
    await rest(sequence);

    await attend(first.funnel.webinarId);
    expect(await sequence.progress()).toMatchObject({ active: 0, resting: 1, finished: 0 });
    expect(await sessionsUnderWay(sequence)).toEqual([later.funnel.sessionId]);
  });

  it.each([
    ['start-over', 1],
    ['after-the-end', 0],
  ] as const)('begins for the same session, however the facts were paged: %s', async (allow, winner) => {
    const begunFor = async (paged: (facts: { data: Settled }[]) => { data: Settled }[][]) => {
      const { sequence, sit } = await walkedBy({ allow });
      if (allow === 'after-the-end') await rest(sequence);
      const seats = [await sit(), await sit()];
      const facts = seats.map(({ funnel, seat }) => {
        service.clock.advance(60_000);
        return { data: funnel.settled(seat, 'attended') };
      });
      for (const page of paged(facts)) await service.receive(AttendanceSettled, page);
      const [walk] = await sessionsUnderWay(sequence);
      await sequence.post('archive');
      return seats.findIndex(({ funnel }) => funnel.sessionId === walk);
    };
    expect(await begunFor((facts) => [facts])).toBe(winner);
    expect(await begunFor((facts) => facts.map((fact) => [fact]))).toBe(winner);
  });

  it('begins again by hand for who rests, also beside others who begin for the first time', async () => {
    const [rests, fresh] = [await workspace.aContact(), await workspace.aContact()];
    const sequence = await ASequence.published(service, {
      reentry: { allow: 'after-the-end' },
      restAtEnd: true,
      steps: [aLetter('once-more')],
    });
    await sequence.enrol(rests.contactId);
    await workspace.progress(sequence, ({ resting }) => resting === 1);
    await sequence.enrol(rests.contactId, fresh.contactId);
    await workspace.progress(sequence, ({ resting, finished }) => resting === 2 && finished === 1);

    expect(await workspace.letters(rests.email, 2)).toEqual(['once-more', 'once-more']);
  });
});
