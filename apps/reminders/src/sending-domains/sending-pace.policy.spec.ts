import { daysBetween, mailsOn, nextDay, openFrom } from './sending-pace.policy.js';

describe(mailsOn, () => {
  it('grows by a factor a day, up to the limit', () => {
    const warmUp = { firstDay: 50, factor: 1.5, limit: 200 };

    expect([0, 1, 2, 3, 4, 400].map((day) => mailsOn(day, warmUp))).toEqual([50, 75, 112, 168, 200, 200]);
    expect(mailsOn(5_000, { firstDay: 1, factor: 10, limit: 1_000 })).toBe(1_000);
  });
});

describe(openFrom, () => {
  const office = { from: 9, to: 18, timeZone: 'Europe/Berlin' };
  const night = { from: 22, to: 6, timeZone: 'UTC' };

  it.each([
    ['inside', office, '2026-03-02T08:00:00Z', '2026-03-02T08:00:00.000Z'],
    ['before it opens', office, '2026-03-02T07:59:00Z', '2026-03-02T08:00:00.000Z'],
    ['after it has closed', office, '2026-03-02T17:00:00Z', '2026-03-03T08:00:00.000Z'],
    ['over the clock change', office, '2026-03-28T20:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['within one over midnight', night, '2026-03-02T03:00:00Z', '2026-03-02T03:00:00.000Z'],
    ['outside one over midnight', night, '2026-03-02T12:00:00Z', '2026-03-02T22:00:00.000Z'],
    [
      'in the hour that the clocks leave out',
      { from: 2, to: 3, timeZone: 'Europe/Berlin' },
      '2026-03-28T23:30:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'of the whole day',
      { from: 0, to: 24, timeZone: 'UTC' },
      '2026-03-02T23:59:00Z',
      '2026-03-02T23:59:00.000Z',
    ],
    [
      'of no hours at all',
      { from: 8, to: 8, timeZone: 'UTC' },
      '2026-03-02T12:00:00Z',
      '2026-03-02T12:00:00.000Z',
    ],
  ])('%s', (_, window, now, opens) => {
    expect(openFrom(new Date(now), window).toISOString()).toBe(opens);
  });

  it('is now where there are no hours', () => {
    const now = new Date('2026-03-02T03:00:00Z');

    expect(openFrom(now, null)).toBe(now);
  });
});

describe('days', () => {
  it('are those of the window’s zone', () => {
    const tokyo = { from: 0, to: 24, timeZone: 'Asia/Tokyo' };
    const [late, early] = [new Date('2026-03-02T14:00:00Z'), new Date('2026-03-02T16:00:00Z')];

    expect(daysBetween(late, early, null)).toBe(0);
    expect(daysBetween(late, early, tokyo)).toBe(1);
    expect(
      daysBetween(new Date('2026-03-28T12:00:00Z'), new Date('2026-03-30T12:00:00Z'), {
        ...tokyo,
        timeZone: 'Europe/Berlin',
      }),
    ).toBe(2);
    expect(nextDay(late, tokyo).toISOString()).toBe('2026-03-02T15:00:00.000Z');
  });
});
