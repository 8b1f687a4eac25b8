import { TimeDoesNotExist } from './session.errors.js';
import { happensTwice, instantOf } from './wall-time.policy.js';

const utc = (wallTime: string, zone: string): string => instantOf(wallTime, zone).toISOString().slice(0, 16);

describe(instantOf, () => {
  it.each([
    ['2026-12-01T19:00', 'Europe/Berlin', '2026-12-01T18:00'],
    ['2026-07-01T19:00', 'Europe/Berlin', '2026-07-01T17:00'],
    ['2026-07-01T19:00', 'Asia/Kathmandu', '2026-07-01T13:15'],
    ['2026-07-01T00:30', 'Pacific/Kiritimati', '2026-06-30T10:30'],
    ['2026-07-01T19:00', 'UTC', '2026-07-01T19:00'],
    ['2028-02-29T09:00', 'America/New_York', '2028-02-29T14:00'],
  ])('reads %s in %s', (wallTime, zone, instant) => {
    expect(utc(wallTime, zone)).toBe(instant);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T02:30', '2026-03-29T02:59'],
    ['America/New_York', '2026-03-08T02:00', '2026-03-08T02:30', '2026-03-08T02:59'],
    ['Australia/Lord_Howe', '2026-10-04T02:00', '2026-10-04T02:15', '2026-10-04T02:29'],
    ['America/Santiago', '2026-09-06T00:00', '2026-09-06T00:30', '2026-09-06T00:59'],
  ])('refuses the times that the spring of %s skips', (zone, ...skipped) => {
    for (const wallTime of skipped) expect(() => instantOf(wallTime, zone)).toThrow(TimeDoesNotExist);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59', '2026-03-08T03:00', '2026-03-08T07:00'],
    ['Australia/Lord_Howe', '2026-10-04T01:59', '2026-10-03T15:29', '2026-10-04T02:30', '2026-10-03T15:30'],
  ])('takes the minutes around the gap of %s', (zone, before, beforeUtc, after, afterUtc) => {
    expect([utc(before, zone), utc(after, zone)]).toEqual([beforeUtc, afterUtc]);
  });

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
    ['America/Santiago', '2026-04-04T23:30', '2026-04-05T02:30'],
  ])('takes the first of both in the autumn of %s', (zone, wallTime, instant) => {
    expect(utc(wallTime, zone)).toBe(instant);
    expect(happensTwice(wallTime, zone)).toBe(true);
  });

  it.each([
    '2026-02-30T10:00',
    '2027-02-29T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:30',
    '2026-01-01T10:60',
  ])('refuses %s, which is on no calendar', (wallTime) => {
    expect(() => instantOf(wallTime, 'UTC')).toThrow(TimeDoesNotExist);
  });

  it('refuses midnight written as 24:00, which would be the next day', () => {
    expect(() => instantOf('2026-01-01T24:00', 'UTC')).toThrow(TimeDoesNotExist);
  });
});

describe(happensTwice, () => {
  it('is false on any other day', () => {
    expect(happensTwice('2026-12-01T19:00', 'Europe/Berlin')).toBe(false);
    expect(happensTwice('2026-10-25T02:30', 'UTC')).toBe(false);
    expect(happensTwice('2026-10-25T03:00', 'Europe/Berlin')).toBe(false);
  });
});
