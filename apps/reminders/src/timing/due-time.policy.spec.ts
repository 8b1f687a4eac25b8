import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dueTime } from './due-time.policy.js';
import type { AnchorTimes, QuietHours, Timing } from './timing.js';
import { zoneOf } from './zone-chain.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const timesAt = (previous: Date): AnchorTimes => ({ previous, enrolment: previous, attributes: {} });
const later = (timing: Partial<Timing>): Timing => ({
  anchor: 'previous',
  offsetDays: 0,
  offsetMinutes: 0,
  ...timing,
});
const inZone = (at: Date, zone: string): DateTime => DateTime.fromJSDate(at, { zone });
const wall = (at: Date, zone: string): string => inZone(at, zone).toFormat('HH:mm');
const due = (timing: Timing | undefined, from: Date, zone: string, quiet?: QuietHours): Date =>
  dueTime(timing, { ...timesAt(from), sessionStart: from }, zone, quiet)!;

describe(dueTime, () => {
  describe('in examples', () => {
    const from = (local: string, zone: string): Date => DateTime.fromISO(local, { zone }).toJSDate();
    const iso = (at: Date, zone: string): string =>
      inZone(at, zone).toISO({ suppressMilliseconds: true, suppressSeconds: true })!;

    it.each([
      ['Europe/Berlin', '2026-03-28T02:30', 1, undefined, '2026-03-29T03:30+02:00', 'the gap'],
      ['Europe/Berlin', '2026-03-28T12:00', 1, '02:30', '2026-03-29T03:30+02:00', 'the gap, by wall time'],
      ['Europe/Berlin', '2026-10-24T02:30', 1, undefined, '2026-10-25T02:30+02:00', 'the first of the fold'],
      ['Europe/Berlin', '2026-10-26T02:30', -1, undefined, '2026-10-25T02:30+02:00', 'the fold from behind'],
      ['Europe/Berlin', '2026-10-24T18:00', 2, '10:00', '2026-10-26T10:00+01:00', 'across the clock change'],
      ['America/New_York', '2026-03-07T02:30', 1, undefined, '2026-03-08T03:30-04:00', 'the gap'],
      ['America/New_York', '2026-11-02T12:00', -1, '01:30', '2026-11-01T01:30-04:00', 'the fold from behind'],
      ['America/New_York', '2026-10-31T10:00', 1, undefined, '2026-11-01T10:00-05:00', '25 hours later'],
      ['Australia/Lord_Howe', '2026-10-03T02:15', 1, undefined, '2026-10-04T02:45+11:00', 'the short gap'],
      ['Australia/Lord_Howe', '2026-04-06T12:00', -1, '01:45', '2026-04-05T01:45+11:00', 'the short fold'],
      ['Asia/Kathmandu', '2026-03-28T17:20', 3, '10:00', '2026-03-31T10:00+05:45', 'no change at all'],
    ])('in %s, from %s by %s days at %s: %s (%s)', (...[zone, start, offsetDays, at, expected]) => {
      const timing = later({ anchor: 'session-start', offsetDays, ...(at ? { at } : {}) });

      expect(iso(due(timing, from(start, zone), zone), zone)).toBe(expected);
    });

    it('keeps the asked hour when a weekday lies behind a gap', () => {
      const saturday = from('2026-03-28T02:30', 'Europe/Berlin');

      expect(iso(due(later({ weekdays: [1] }), saturday, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
        '2026-03-30T02:30+02:00',
      );
    });

    it('takes the next time of day when today’s has passed', () => {
      const noon = from('2026-06-01T12:00', 'Europe/Berlin');

      expect(iso(due(later({ at: '10:00' }), noon, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
        '2026-06-02T10:00+02:00',
      );
    });

    it.each([
      ['09:00', undefined, '10:00', '2026-05-31T10:00+02:00', 'a time of day that lies behind it'],
      ['08:30', { from: '21:00', until: '09:00' }, undefined, '2026-05-31T20:59+02:00', 'quiet hours'],
    ])('never slips behind what it was asked for before: %s, %s, %s', (start, quiet, at, expected, _why) => {
      const timing = later({ anchor: 'session-start', offsetMinutes: -30, ...(at ? { at } : {}) });

      expect(
        iso(
          due(timing, from(`2026-06-01T${start}`, 'Europe/Berlin'), 'Europe/Berlin', quiet),
          'Europe/Berlin',
        ),
      ).toBe(expected);
    });

    it('stays on its weekday when quiet hours end on another', () => {
      const tuesday = from('2026-06-02T22:00', 'Europe/Berlin');
      const at = due(later({ weekdays: [2] }), tuesday, 'Europe/Berlin', { from: '21:00', until: '08:00' });

      expect(iso(at, 'Europe/Berlin')).toBe('2026-06-09T08:00+02:00');
    });

    it('begins a date at midnight where the person is, and knows nothing of what is no date', () => {
      const timing = later({ anchor: 'contact-date', attribute: 'ends', offsetDays: -1, at: '09:00' });
      const on = (ends: string) =>
        dueTime(timing, { ...timesAt(new Date(0)), attributes: { ends } }, 'Asia/Tokyo');

      expect(on('2026-06-10')?.toISOString()).toBe('2026-06-09T00:00:00.000Z');
      expect(on('soon')).toBeUndefined();
      expect(dueTime(later({ anchor: 'session-end' }), timesAt(new Date(0)), 'UTC')).toBeUndefined();
    });

    it.each([
      ['1990-06-10', '2026-06-03T12:00', 'Asia/Tokyo', '2026-06-10T09:00+09:00'],
      ['1990-06-10', '2026-06-10T23:00', 'Asia/Tokyo', '2026-06-10T09:00+09:00'],
      // Told a day late it is over, and so it is told as having passed; told later it is the next one.
      ['1990-06-10', '2026-06-11T12:00', 'Asia/Tokyo', '2026-06-10T09:00+09:00'],
      ['1990-06-10', '2026-06-12T00:01', 'Asia/Tokyo', '2027-06-10T09:00+09:00'],
      ['1992-02-29', '2026-01-05T12:00', 'Europe/Berlin', '2026-02-28T09:00+01:00'],
      ['1992-02-29', '2028-01-05T12:00', 'Europe/Berlin', '2028-02-29T09:00+01:00'],
      ['1992-02-29', '2026-03-05T12:00', 'Europe/Berlin', '2027-02-28T09:00+01:00'],
      ['2000-12-31', '2026-12-31T23:59', 'Europe/Berlin', '2026-12-31T09:00+01:00'],
      ['2000-01-01', '2026-12-31T23:59', 'Europe/Berlin', '2027-01-01T09:00+01:00'],
      // What is still to come does not come any sooner.
      ['2030-06-10', '2026-06-03T12:00', 'Asia/Tokyo', '2030-06-10T09:00+09:00'],
    ])('takes %s, told on %s in %s, for %s of every year', (birthday, told, zone, expected) => {
      const timing = later({ anchor: 'contact-date', attribute: 'birthday', everyYear: true, at: '09:00' });
      const times = { ...timesAt(from(told, zone)), attributes: { birthday } };

      expect(iso(dueTime(timing, times, zone)!, zone)).toBe(expected);
    });

    it('comes at midnight of the day again where midnight was missing in the year of the date', () => {
      const timing = later({ anchor: 'contact-date', attribute: 'day', everyYear: true });
      const times = {
        ...timesAt(from('2026-10-01T12:00', 'America/Sao_Paulo')),
        attributes: { day: '2017-10-15' },
      };
      expect(iso(dueTime(timing, times, 'America/Sao_Paulo')!, 'America/Sao_Paulo')).toBe(
        '2026-10-15T00:00-03:00',
      );
    });

    it('finds for every date the same day and month within a year, in every zone', () => {
      fc.assert(
        fc.property(
          fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
          fc.date({ min: new Date('2024-01-01'), max: new Date('2033-12-31'), noInvalidDate: true }),
          fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Havana'),
          (date, told, zone) => {
            const day = date.toISOString().slice(0, 10);
            const timing = later({ anchor: 'contact-date', attribute: 'day', everyYear: true });
            const at = dueTime(timing, { ...timesAt(told), attributes: { day } }, zone)!;
            const found = DateTime.fromJSDate(at, { zone });
            const since = DateTime.fromJSDate(told, { zone }).minus({ days: 1 }).startOf('day');
            const leap = day.endsWith('02-29') && !found.isInLeapYear;
            expect(found.toFormat('MM-dd')).toBe(leap ? '02-28' : day.slice(5));
            expect(found.toISODate()! >= since.toISODate()!).toBe(true);
            const first = day > since.toISODate()! ? day : since.plus({ years: 1 }).toISODate()!;
            expect(found.toISODate()! <= first).toBe(true);
          },
        ),
      );
    });

    it.each([
      [['Mars/Olympus', 'Asia/Tokyo', 'UTC'], 'Asia/Tokyo'],
      [['', null, 'Europe/Berlin'], 'Europe/Berlin'],
      [[undefined, 'nonsense'], 'UTC'],
    ])('reckons %j in %s', (chain, zone) => {
      const at = due(
        later({ offsetDays: 1, at: '10:00' }),
        new Date('2026-06-01T00:00:00Z'),
        zoneOf(...chain),
      );

      expect(zoneOf(...chain)).toBe(zone);
      expect(wall(at, zone)).toBe('10:00');
    });
  });

  describe('in every zone, around both clock changes', () => {
    const places = edges();
    const place = fc
      .tuple(fc.constantFrom(...places), fc.integer({ min: -4 * 24 * 60, max: 4 * 24 * 60 }))
      .map(([{ zone, edge }, minutes]) => ({ zone, from: new Date(edge + minutes * MINUTE_MS) }));
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minute) => DateTime.fromMillis(minute * MINUTE_MS, { zone: 'UTC' }).toFormat('HH:mm'));
    const days = fc.integer({ min: -9, max: 9 });
    const minutes = fc.integer({ min: -2000, max: 2000 });
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const optional = { nil: undefined };
    const timing = fc.record({
      anchor: fc.constant('session-start' as const),
      offsetDays: days,
      offsetMinutes: minutes,
      at: fc.option(time, optional),
      weekdays: fc.option(weekdays, optional),
    });
    /** Up to fourteen hours, at any time of day. */
    const quiet = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 14 }))
      .map(([from, hours]): QuietHours => ({
        from: `${String(from).padStart(2, '0')}:30`,
        until: `${String((from + hours) % 24).padStart(2, '0')}:30`,
      }));
    const check = <Values extends unknown[]>(property: fc.IPropertyWithHooks<Values>) =>
      fc.assert(property, { numRuns: 1500 });

    it('knows every zone of this platform', () => {
      expect(places.length).toBeGreaterThan(Intl.supportedValuesOf('timeZone').length);
    });

    it('has the asked wall time, except in a gap, where it is later', () => {
      check(
        fc.property(place, timing, time, ({ zone, from }, asked, at) => {
          const found = due({ ...asked, at }, from, zone);
          if (wall(found, zone) === at) return;
          const local = inZone(found, zone);
          expect(local.minus({ hours: 4 }).offset).toBeLessThan(local.offset);
          // Later on the same day, or, where the gap lies at midnight, at the first moment of the next one.
          expect(wall(found, zone) > at || local.startOf('day').equals(local)).toBe(true);
        }),
      );
    });

    it('takes the first of two', () => {
      check(
        fc.property(place, days, time, ({ zone, from }, offsetDays, at) => {
          const local = inZone(due(later({ anchor: 'session-start', offsetDays, at }), from, zone), zone);

          expect(local.getPossibleOffsets()[0]!.toMillis()).toBe(local.toMillis());
        }),
      );
    });

    it('keeps the wall time when it is counted in days', () => {
      check(
        fc.property(place, days, ({ zone, from }, offsetDays) => {
          const found = due(later({ anchor: 'session-start', offsetDays }), from, zone);
          const expected = inZone(from, zone).plus({ days: offsetDays });

          expect(inZone(found, zone).toFormat('yyyy-MM-dd HH:mm')).toBe(
            expected.toFormat('yyyy-MM-dd HH:mm'),
          );
        }),
      );
    });

    it('is on an asked weekday and disturbs nobody in quiet hours', () => {
      check(
        fc.property(place, timing, quiet, ({ zone, from }, asked, hours) => {
          const found = inZone(due(asked, from, zone, hours), zone);
          if (asked.weekdays) expect(asked.weekdays).toContain(found.weekday);
          const now = found.toFormat('HH:mm');
          const overMidnight = hours.from > hours.until;
          expect(
            overMidnight ? now >= hours.from || now < hours.until : now >= hours.from && now < hours.until,
          ).toBe(false);
        }),
      );
    });

    it('stays on its side of what it counts from', () => {
      check(
        fc.property(place, timing, fc.option(quiet, optional), ({ zone, from }, asked, hours) => {
          const shifted = due({ ...asked, at: undefined, weekdays: undefined }, from, zone);
          const found = due(asked, from, zone, hours);
          if (shifted < from) expect(found.getTime()).toBeLessThanOrEqual(from.getTime());
          else if (!asked.at) expect(found.getTime()).toBeGreaterThanOrEqual(shifted.getTime());
        }),
      );
    });

    it('comes no sooner when it is asked for later', () => {
      const more = fc.integer({ min: 0, max: 3 });
      check(
        fc.property(
          place,
          timing,
          more,
          fc.option(quiet, optional),
          ({ zone, from }, asked, added, hours) => {
            const sooner = due(asked, from, zone, hours);
            const later = due({ ...asked, offsetDays: asked.offsetDays + added }, from, zone, hours);

            expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime());
          },
        ),
      );
    });

    it('comes no sooner for more minutes, as long as weekdays do not choose the day', () => {
      check(
        fc.property(place, timing, fc.nat(2000), ({ zone, from }, asked, added) => {
          const free = { ...asked, weekdays: undefined };
          const sooner = due(free, from, zone);
          const later = due({ ...free, offsetMinutes: free.offsetMinutes + added }, from, zone);

          expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime());
        }),
      );
    });
  });
});

/** Each zone with the instants at which its clock changes between 2026 and 2027, or one instant where it never does. */
function edges(): { zone: string; edge: number }[] {
  const begin = Date.UTC(2026, 0, 1);
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const offsetAt = (at: number) => DateTime.fromMillis(at, { zone }).offset;
    const found: { zone: string; edge: number }[] = [];
    for (let day = 0; day < 400; day += 5) {
      let low = begin + day * DAY_MS;
      let high = low + 5 * DAY_MS;
      const before = offsetAt(low);
      if (before === offsetAt(high)) continue;
      while (high - low > MINUTE_MS) {
        const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
        if (offsetAt(middle) === before) low = middle;
        else high = middle;
      }
      found.push({ zone, edge: high });
    }
    return found.length > 0 ? found : [{ zone, edge: begin }];
  });
}
