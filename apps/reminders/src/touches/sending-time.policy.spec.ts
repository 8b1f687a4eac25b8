import fc from 'fast-check';
import { DateTime } from 'luxon';
import { byDay, type Movable, plannedAnew, type Timed, waitsUntil } from './sending-time.policy.js';

const touch = (more: Partial<Timed> = {}): Timed => ({
  version: 1,
  channel: 'sms',
  late: false,
  weekdays: null,
  expires_at: new Date('2026-06-20T00:00:00Z'),
  quiet_from: null,
  quiet_until: null,
  time_zone: 'Europe/Berlin',
  session_zone: null,
  workspace_zone: null,
  ...more,
});
const at = (time: string) => new Date(time);
const QUIET = { quiet_from: '21:00', quiet_until: '08:00' };

describe(waitsUntil, () => {
  it.each([
    ['goes at any hour where nobody has asked for another', {}, '2026-06-10T01:00:00Z', undefined],
    [
      'waits for the end of quiet hours where the person is',
      QUIET,
      '2026-06-10T01:00:00Z',
      '2026-06-10T06:00:00Z',
    ],
    [
      'asks the clock of the person, not ours',
      { ...QUIET, time_zone: 'Asia/Tokyo' },
      '2026-06-10T13:00:00Z',
      '2026-06-10T23:00:00Z',
    ],
    ['goes outside quiet hours', QUIET, '2026-06-10T10:00:00Z', undefined],
    ['goes by day when it is late', { late: true }, '2026-06-10T10:00:00Z', undefined],
    ['waits for the morning when it is late', { late: true }, '2026-06-10T22:00:00Z', '2026-06-11T06:00:00Z'],
    [
      'goes at night rather than never, where nobody has asked for silence',
      { late: true, expires_at: at('2026-06-10T23:00:00Z') },
      '2026-06-10T22:00:00Z',
      undefined,
    ],
    [
      'keeps to quiet hours even when it comes too late by that',
      { ...QUIET, late: true, expires_at: at('2026-06-10T23:00:00Z') },
      '2026-06-10T22:00:00Z',
      '2026-06-11T06:00:00Z',
    ],
    // The 13th is a Saturday.
    ['keeps to its weekdays', { weekdays: [1, 2, 3, 4, 5] }, '2026-06-13T10:00:00Z', '2026-06-15T10:00:00Z'],
    [
      'keeps to both',
      { ...QUIET, weekdays: [1, 2, 3, 4, 5] },
      '2026-06-13T01:00:00Z',
      '2026-06-15T06:00:00Z',
    ],
    ['leaves the ladder of a session alone', { ...QUIET, version: null }, '2026-06-10T01:00:00Z', undefined],
    ['disturbs nobody by a webhook', { ...QUIET, channel: 'webhook' }, '2026-06-10T01:00:00Z', undefined],
  ])('%s', (_, more, now, until) => {
    expect(waitsUntil(touch(more), at(now))).toEqual(until ? at(until) : undefined);
  });

  it('never answers a moment within quiet hours, nor one on another weekday', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
        fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: null }),
        (now, zone, weekdays) => {
          const free = waitsUntil(touch({ ...QUIET, time_zone: zone, weekdays }), now) ?? now;
          const { hour, weekday } = DateTime.fromJSDate(free, { zone });
          expect(hour >= 8 && hour < 21).toBe(true);
          expect(weekdays === null || weekdays.includes(weekday)).toBe(true);
          expect(free >= now).toBe(true);
        },
      ),
    );
  });
});

describe(byDay, () => {
  it('puts the overflow of a day into the morning of the person', () => {
    expect(byDay(touch({ version: null }), at('2026-06-10T00:00:00Z'))).toEqual(at('2026-06-10T06:00:00Z'));
  });

  it('leaves it where it would else come too late', () => {
    const expires_at = at('2026-06-10T05:00:00Z');
    expect(byDay(touch({ expires_at }), at('2026-06-10T00:00:00Z'))).toEqual(at('2026-06-10T00:00:00Z'));
  });
});

describe(plannedAnew, () => {
  const now = at('2026-06-10T10:00:00Z');
  const before = { anchor: 'session-start', offsetDays: 0, offsetMinutes: -60 } as const;
  const movable = (more: Partial<Movable> = {}): Movable => ({
    ...touch(),
    timing: before,
    expires_after_minutes: 90,
    starts_at: at('2026-06-10T11:30:00Z'),
    offer_deadline_at: null,
    ...more,
  });

  it.each([
    ['by the start as it is now', {}, '2026-06-10T10:30:00Z', '2026-06-10T11:30:00Z', false],
    [
      'late where the start came nearer',
      { starts_at: at('2026-06-10T09:55:00Z') },
      '2026-06-10T08:55:00Z',
      '2026-06-10T09:55:00Z',
      true,
    ],
    [
      'by the deadline as it is now',
      {
        timing: { ...before, anchor: 'offer-deadline' as const },
        offer_deadline_at: at('2026-06-12T10:00:00Z'),
      },
      '2026-06-12T09:00:00Z',
      '2026-06-12T10:00:00Z',
      false,
    ],
  ])('plans %s', (_, more, dueAt, expiresAt, late) => {
    expect(plannedAnew(movable(more), now)).toEqual({ dueAt: at(dueAt), expiresAt: at(expiresAt), late });
  });

  it('keeps to what it was queued with where the moment is not known any more', () => {
    const touched = movable({ starts_at: null });
    expect(plannedAnew(touched, now)).toEqual({ dueAt: null, expiresAt: touched.expires_at, late: false });
  });

  it('leaves alone what counts from nothing that moves', () => {
    expect(plannedAnew(movable({ timing: null }), now)).toBeUndefined();
  });
});
