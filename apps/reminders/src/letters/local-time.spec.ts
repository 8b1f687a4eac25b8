import { knownZone, localTime } from './local-time.js';

describe(localTime, () => {
  const start = new Date('2026-12-03T18:00:00Z');

  it('tells the time where the person is, in their language, with the name of the zone', () => {
    expect(localTime(start, 'Europe/Berlin', 'en-GB').when).toMatch(
      /Thursday.* 3 December 2026 at 19:00 Central European Standard Time/,
    );
    expect(localTime(start, 'America/New_York', 'en-US').when).toMatch(
      /December 3, 2026 at 1:00.PM Eastern Standard Time/,
    );
    expect(localTime(start, 'Europe/Berlin', 'de').when).toMatch(
      /Donnerstag, 3\. Dezember 2026 um 19:00 Mitteleurop/,
    );
  });

  it.each([
    ['2026-10-25T00:30:00Z', '2:30', 'Central European Summer Time'],
    ['2026-10-25T01:30:00Z', '2:30', 'Central European Standard Time'],
    ['2026-03-29T01:00:00Z', '3:00', 'Central European Summer Time'],
  ])('tells the two half past twos apart (%s)', (instant, clock, zone) => {
    const told = localTime(new Date(instant), 'Europe/Berlin', 'en');

    expect(told.time).toContain(clock);
    expect(told.zone).toBe(zone);
  });

  it('speaks English to those whose locale nobody knows', () => {
    expect(localTime(start, 'UTC', 'not a locale').when).toContain('December');
  });
});

describe(knownZone, () => {
  it('falls back to the workspace, and then to UTC', () => {
    expect(knownZone('Europe/Oslo', 'Asia/Tokyo')).toBe('Europe/Oslo');
    expect(knownZone('Mars/Olympus', 'Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(knownZone('', 'nonsense')).toBe('UTC');
  });
});
