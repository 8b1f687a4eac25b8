import type { Fact } from '@funnelcast/contracts';
import { pageOf } from '../pages.js';
import { aFact } from '../testing/a-fact.js';
import { HistoryIncomplete, LogReader } from './log-reader.js';

/** Pages of two, one fact a minute. */
const facts = Array.from({ length: 5 }, (_, index) =>
  aFact(index + 1, { time: `2026-03-02T10:0${index}:00.000Z` }),
);
const sourceOf = (all: Fact[]) => ({
  readAfter: (position: number) => {
    const next = all.filter((fact) => fact.position > position).slice(0, 2);
    const page = next.length > 0 ? { page: pageOf('log', next) } : {};
    return Promise.resolve({ log: { id: 'log', forkedAt: 0 }, head: 5, ...page });
  },
});
const positions = (some: Fact[]): number[] => some.map(({ position }) => position);

describe(LogReader, () => {
  it('reads up to the bookmark and no further', async () => {
    const reader = new LogReader('registration', sourceOf(facts), 3);
    const read: number[] = [];
    while (await reader.next()) read.push(...positions(reader.takeUntil('9999')));
    expect(read).toEqual([1, 2, 3]);
  });

  it('gives what is not later than an instant, and at least one', async () => {
    const reader = new LogReader('registration', sourceOf(facts), 5);
    await reader.next();
    expect(positions(reader.takeUntil('2026-03-02T09:00:00.000Z'))).toEqual([1]);
    expect(positions(reader.takeUntil('2026-03-02T10:01:00.000Z'))).toEqual([2]);
  });

  it('refuses a history with a hole', async () => {
    const reader = new LogReader('registration', sourceOf(facts.slice(2)), 5);
    await expect(reader.next()).rejects.toThrow(HistoryIncomplete);
  });
});
