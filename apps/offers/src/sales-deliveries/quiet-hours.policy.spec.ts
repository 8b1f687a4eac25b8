import { afterQuiet } from './quiet-hours.policy.js';

describe(afterQuiet, () => {
  const night = { from: 22, until: 8, timeZone: 'Europe/Berlin' };
  const told = (at: string, quiet = night) => afterQuiet(new Date(at), quiet).toISOString();

  it('tells at once by day, and where no hours are quiet', () => {
    const noon = '2026-03-02T11:00:00.000Z';
    expect(told(noon)).toBe(noon);
    expect(told(noon, { ...night, from: 3, until: 3 })).toBe(noon);
    expect(afterQuiet(new Date(noon), null).toISOString()).toBe(noon);
  });

  it('waits for the morning, whether the evening or the night is on', () => {
    expect(told('2026-03-02T21:00:00Z')).toBe('2026-03-03T07:00:00.000Z');
    expect(told('2026-03-03T02:00:00Z')).toBe('2026-03-03T07:00:00.000Z');
    expect(told('2026-03-03T07:00:00Z')).toBe('2026-03-03T07:00:00.000Z');
  });

  it('knows hours of one day', () => {
    expect(told('2026-03-02T12:30:00Z', { ...night, from: 13, until: 15 })).toBe('2026-03-02T14:00:00.000Z');
  });

  it('goes by the clock on the wall when it is changed in that night', () => {
    expect(told('2026-03-28T22:30:00Z')).toBe('2026-03-29T06:00:00.000Z');
  });
});
