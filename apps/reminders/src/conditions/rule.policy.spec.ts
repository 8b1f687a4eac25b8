import { aPerson } from '../testing/a-walk.js';
import type { Clause, Person } from './rule.js';
import { fits, ruleHolds } from './rule.policy.js';

const now = new Date('2026-06-10T10:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60_000);
const settled = (status: string, sessionId: string, days: number) => ({
  kind: 'attendance-settled',
  at: daysAgo(days),
  about: { status, sessionId },
});
const ada: Person = aPerson({
  tags: ['VIP'],
  segments: ['hot'],
  attributes: { size: '40', city: 'London', empty: '' },
  happenings: [
    settled('no-show', 'one', 20),
    { kind: 'poll-answered', at: daysAgo(10), about: { optionId: 'x', question: 'Budget?' } },
    { kind: 'poll-answered', at: daysAgo(2), about: { optionId: 'y' } },
    settled('attended', 'two', 1),
  ],
  touchedAt: [daysAgo(9), daysAgo(3), daysAgo(1)],
});

describe(ruleHolds, () => {
  const holds = (clause: Clause, sessionId?: string) =>
    ruleHolds({ join: 'all', clauses: [clause] }, ada, now, sessionId);

  it.each([
    [{ field: 'email-domain', operator: 'is', value: 'Mail.Example.org' }, true],
    [{ field: 'email-domain', operator: 'contains', value: 'example' }, true],
    [{ field: 'language', operator: 'is', value: 'en' }, true],
    [{ field: 'language', operator: 'is-not', value: 'ru' }, true],
    [{ field: 'time-zone', operator: 'is', value: 'Europe/Berlin' }, true],
    [{ field: 'tag', operator: 'is', value: 'vip' }, true],
    [{ field: 'tag', operator: 'is-not', value: 'vip' }, false],
    [{ field: 'tag', operator: 'exists' }, true],
    [{ field: 'segment', operator: 'is', value: 'cold' }, false],
    [{ field: 'attribute', attribute: 'size', operator: 'at-least', value: '40' }, true],
    [{ field: 'attribute', attribute: 'size', operator: 'at-most', value: '39' }, false],
    [{ field: 'attribute', attribute: 'city', operator: 'at-least', value: '1' }, false],
    [{ field: 'attribute', attribute: 'empty', operator: 'exists' }, false],
    [{ field: 'attribute', attribute: 'missing', operator: 'exists-not' }, true],
    [{ field: 'attribute', attribute: 'missing', operator: 'is-not', value: 'x' }, true],
    [{ field: 'happened', happening: 'poll-answered', operator: 'at-least', value: '2' }, true],
    [{ field: 'happened', happening: 'poll-answered', operator: 'is', value: '1', withinDays: 7 }, true],
    [{ field: 'happened', happening: 'poll-answered', operator: 'is-not', value: '2' }, false],
    [{ field: 'happened', happening: 'poll-answered', operator: 'exists', match: { optionId: 'z' } }, false],
    [{ field: 'happened', happening: 'order-paid', operator: 'exists-not' }, true],
    [{ field: 'touches', operator: 'at-most', value: '3' }, true],
    [{ field: 'touches', operator: 'at-least', value: '3', withinDays: 5 }, false],
    [{ field: 'touches', operator: 'is', value: '0', withinDays: 1 }, true],
  ] as [Clause, boolean][])('answers %j with %s', (clause, expected) => {
    expect(holds(clause)).toBe(expected);
  });

  it('asks attendance of the session of the walk, else of the last', () => {
    const cameTo = { field: 'attendance', operator: 'is', value: 'attended' } as const;

    expect(holds(cameTo)).toBe(true);
    expect(holds(cameTo, 'one')).toBe(false);
    expect(holds({ field: 'attendance', operator: 'exists-not' }, 'three')).toBe(true);
  });

  it.each([
    ['all', false],
    ['any', true],
  ] as const)('joins clauses by %s', (join, expected) => {
    const clauses: Clause[] = [
      { field: 'tag', operator: 'is', value: 'vip' },
      { field: 'segment', operator: 'is', value: 'cold' },
    ];
    expect(ruleHolds({ join, clauses }, ada, now)).toBe(expected);
    expect(ruleHolds({ join, clauses: [] }, ada, now)).toBe(true);
  });
});

describe(fits, () => {
  it('asks for everything that is named, and for nothing else', () => {
    expect(fits({}, { a: '1' })).toBe(true);
    expect(fits({ a: '1' }, { a: '1', b: '2' })).toBe(true);
    expect(fits({ a: '1', b: '3' }, { a: '1', b: '2' })).toBe(false);
    expect(fits({ a: '1' }, {})).toBe(false);
  });
});
