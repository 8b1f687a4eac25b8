import type { SequenceDefinition } from '../definitions/definition.js';
import { aDefinition } from '../testing/a-sequence.js';
import { aPerson } from '../testing/a-walk.js';
import { type PastWalk, wouldNotBegin } from './beginning.policy.js';

const now = new Date('2026-03-10T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
const finished = (days: number): PastWalk => ({
  state: 'finished',
  enrolledAt: daysAgo(days),
  sessionId: 'before',
});
const happened = (kind: string, about: Record<string, string> = {}) => ({ kind, at: daysAgo(1), about });

describe(wouldNotBegin, () => {
  const asked = (
    definition: Partial<SequenceDefinition>,
    walks: PastWalk[] = [],
    happenings: ReturnType<typeof happened>[] = [],
  ) =>
    wouldNotBegin(aDefinition(definition), { ...aPerson(), happenings }, walks, {
      at: now,
      webinarId: 'w',
      sessionId: 's',
    });

  it('tells who walks it already, and who may not return', () => {
    expect(asked({}, [{ ...finished(1), state: 'paused' }])).toBe('walks-already');
    expect(asked({}, [finished(90)])).toBe('may-not-return');
    expect(asked({ reentry: { allow: 'after-the-end' } }, [finished(1)])).toBeUndefined();
    const underWay = { ...finished(1), state: 'active' };
    expect(asked({ reentry: { allow: 'after-the-end' } }, [underWay])).toBe('walks-already');
    expect(
      asked({ reentry: { allow: 'after-the-end' } }, [{ ...underWay, state: 'resting' }]),
    ).toBeUndefined();
    const after = { reentry: { allow: 'after-days' as const, days: 30 } };
    expect(asked(after, [finished(40), finished(20)])).toBe('may-not-return');
    expect(asked(after, [finished(40)])).toBeUndefined();
  });

  it('starts over as the statement does: who goes on, when something happens, for another session', () => {
    const underWay = { ...finished(1), state: 'active' };
    const over = { reentry: { allow: 'start-over' as const }, trigger: { on: 'registered' as const } };
    const asking = (walk: Partial<PastWalk>, more: Partial<SequenceDefinition> = {}) =>
      asked({ ...over, ...more }, [{ ...underWay, ...walk }], [happened('registered')]);
    expect(asking({})).toBeUndefined();
    expect(asking({ sessionId: null })).toBeUndefined();
    expect(asking({ state: 'resting' }, { trigger: { on: 'by-hand' } })).toBeUndefined();
    expect(asking({ state: 'paused' })).toBe('walks-already');
    expect(asking({ sessionId: 's' })).toBe('walks-already');
    expect(asking({ enrolledAt: now })).toBe('walks-already');
    expect(asking({}, { trigger: { on: 'by-hand' } })).toBe('walks-already');
    expect(asking({}, { trigger: { on: 'inactivity', days: 9 } })).toBe('walks-already');
  });

  it('tells who has reached a goal for the same webinar', () => {
    const goals = [{ kind: 'order-paid' as const, match: { rung: 'core' } }];
    expect(asked({ goals }, [], [happened('order-paid', { webinarId: 'w', rung: 'core' })])).toBe(
      'goal-reached',
    );
    expect(asked({ goals }, [], [happened('order-paid', { webinarId: 'v', rung: 'core' })])).toBeUndefined();
    expect(asked({ goals }, [], [happened('order-paid', { webinarId: 'w', rung: 'vip' })])).toBeUndefined();
  });

  it('tells to whom what begins it has not happened, and takes dates, silence and hands as they come', () => {
    const trigger = { on: 'attendance-settled' as const, match: { status: 'no-show' } };
    expect(asked({ trigger }, [], [happened('attendance-settled', { status: 'attended' })])).toBe(
      'trigger-not-met',
    );
    expect(asked({ trigger }, [], [happened('attendance-settled', { status: 'no-show' })])).toBeUndefined();
    expect(asked({ trigger: { on: 'inactivity', days: 9 } })).toBeUndefined();
  });
});
