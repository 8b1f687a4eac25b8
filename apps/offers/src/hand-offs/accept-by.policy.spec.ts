import { acceptBy } from './accept-by.policy.js';

const hours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', timeZone: 'Europe/Berlin' };
const by = (from: string, minutes: number) => acceptBy(new Date(from), minutes, hours).toISOString();

describe(acceptBy, () => {
  it('runs day and night where no hours are set', () => {
    expect(acceptBy(new Date('2026-03-01T23:30:00Z'), 60, null).toISOString()).toBe(
      '2026-03-02T00:30:00.000Z',
    );
  });

  it.each([
    ['within the hours', '2026-03-02T10:00:00Z', 60, '2026-03-02T11:00:00.000Z'],
    ['before they begin', '2026-03-02T05:00:00Z', 60, '2026-03-02T09:00:00.000Z'],
    ['over the night', '2026-03-02T16:30:00Z', 60, '2026-03-03T08:30:00.000Z'],
    ['over the weekend', '2026-03-06T16:30:00Z', 60, '2026-03-09T08:30:00.000Z'],
    ['over days, across the clock change', '2026-03-27T16:00:00Z', 120 + 540, '2026-03-31T08:00:00.000Z'],
  ])('counts while people work: %s', (_, from, minutes, expected) => {
    expect(by(from, minutes)).toBe(expected);
  });
});
