import { DEFAULT_LADDER } from '../sequences/default-ladder.js';
import { lettersAhead } from './letters-ahead.policy.js';

const at = (iso: string) => new Date(iso);
const awaited = {
  enrolledAt: at('2026-03-01T10:00:00Z'),
  wantsOffers: true,
  session: {
    startsAt: at('2026-03-30T17:00:00Z'),
    timeZone: 'Europe/Berlin',
    startedAt: null,
    endedAt: null,
    durationMinutes: 60,
  },
};
const told = (steps: typeof DEFAULT_LADDER, now: string, others: Partial<typeof awaited> = {}) =>
  lettersAhead(steps, { ...awaited, ...others }, at(now)).map(
    ({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`,
  );
const [first] = DEFAULT_LADDER;

describe(lettersAhead, () => {
  it('tells the ladder in order, without the letters of those who came or stayed away', () => {
    expect(told([...DEFAULT_LADDER].reverse(), '2026-03-01T10:00:01Z')).toEqual([
      'reminder 2026-03-29T17:00:00.000Z',
      'reminder 2026-03-30T16:00:00.000Z',
      'reminder 2026-03-30T16:45:00.000Z',
      'live 2026-03-30T17:00:00.000Z',
    ]);
  });

  it('leaves away what is past', () => {
    expect(told(DEFAULT_LADDER, '2026-03-30T16:45:00Z')).toEqual(['live 2026-03-30T17:00:00.000Z']);
    expect(told(DEFAULT_LADDER, '2026-03-31T00:00:00Z')).toEqual([]);
  });

  it('keeps the hour on the wall, and counts from the registration and from the planned end', () => {
    const steps = [
      { ...first!, anchor: 'session-start', offsetMinutes: -2 * 24 * 60 } as const,
      { ...first!, anchor: 'enrolment', offsetMinutes: 60 } as const,
      { ...first!, anchor: 'session-end', offsetMinutes: 30 } as const,
    ];

    expect(told(steps, '2026-03-01T10:00:01Z')).toEqual([
      'confirmation 2026-03-01T11:00:00.000Z',
      // The clocks go forward in the night between.
      'confirmation 2026-03-28T18:00:00.000Z',
      'confirmation 2026-03-30T18:30:00.000Z',
    ]);
  });

  it('leaves away what sells for somebody who declined offers', () => {
    const steps = [{ ...first!, offsetMinutes: 60, body: '[Buy]({{ offer_url }})' }];

    expect(told(steps, '2026-03-01T10:00:01Z')).toHaveLength(1);
    expect(told(steps, '2026-03-01T10:00:01Z', { wantsOffers: false })).toEqual([]);
  });
});
