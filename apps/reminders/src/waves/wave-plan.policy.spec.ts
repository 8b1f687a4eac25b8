import { DateTime } from 'luxon';
import type { Step } from '../sequences/step.js';
import { planWave, type PlannedSession } from './wave-plan.policy.js';

function aStep(step: Partial<Step> = {}): Step {
  return {
    key: 'a-day-before',
    anchor: 'session-start',
    offsetMinutes: -1440,
    channel: 'email',
    templateKey: 'reminder',
    subject: 'Tomorrow',
    body: 'Tomorrow',
    audience: 'everyone',
    expiresAfterMinutes: 720,
    ...step,
  };
}

function aSession(wall: string, timeZone: string, run: Partial<PlannedSession> = {}): PlannedSession {
  const startsAt = DateTime.fromISO(wall, { zone: timeZone }).toJSDate();
  return { startsAt, timeZone, startedAt: null, endedAt: null, ...run };
}

const longBefore = new Date('2026-01-01T00:00:00Z');
const wallOf = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

describe(planWave, () => {
  it.each([
    ['spring forward', '2026-03-29T19:00', 'Europe/Berlin', '2026-03-28T19:00'],
    ['fall back', '2026-10-25T19:00', 'Europe/Berlin', '2026-10-24T19:00'],
    ['spring forward', '2026-03-08T12:00', 'America/New_York', '2026-03-07T12:00'],
    ['fall back', '2026-11-01T12:00', 'America/New_York', '2026-10-31T12:00'],
    ['southern spring', '2026-10-04T09:00', 'Australia/Sydney', '2026-10-03T09:00'],
    ['half an hour of summer time', '2026-10-04T09:00', 'Australia/Lord_Howe', '2026-10-03T09:00'],
    ['a gap at the very hour', '2026-03-30T02:30', 'Europe/Berlin', '2026-03-29T03:30'],
    ['no change at all', '2026-12-02T19:00', 'Asia/Kolkata', '2026-12-01T19:00'],
  ])('keeps the hour on the wall a day before (%s, %s %s)', (_, start, zone, due) => {
    const wave = planWave(aStep(), aSession(start, zone), longBefore)!;

    expect(wallOf(wave.dueAt, zone)).toBe(due);
  });

  it.each([
    ['2026-03-29T03:30', '2026-03-29T00:30:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T01:30:00.000Z'],
  ])('counts an hour as an hour across the clock change (%s)', (start, due) => {
    const wave = planWave(aStep({ offsetMinutes: -60 }), aSession(start, 'Europe/Berlin'), longBefore)!;

    expect(wave.dueAt.toISOString()).toBe(due);
  });

  it('lets a reminder expire when the session begins, however long it might live', () => {
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin');
    const wave = planWave(aStep({ offsetMinutes: -15, expiresAfterMinutes: 600 }), session, longBefore)!;

    expect(wave.expiresAt).toEqual(session.startsAt);
  });

  it('takes the real beginning when the presenter was early', () => {
    const startedAt = new Date('2026-05-05T16:40:00Z');
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin', { startedAt });
    const wave = planWave(aStep({ offsetMinutes: -15 }), session, longBefore)!;

    expect(wave.expiresAt).toEqual(startedAt);
  });

  it('skips a reminder that was already due when the session was planned', () => {
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin');
    const wave = planWave(aStep(), session, new Date('2026-05-05T10:00:00Z'));

    expect(wave).toMatchObject({ status: 'skipped', reason: 'planned-too-late' });
  });

  it('is not "live" before somebody started the session', () => {
    const live = aStep({ key: 'live', offsetMinutes: 0, expiresAfterMinutes: 30 });
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin');
    expect(planWave(live, session, longBefore)).toBeUndefined();

    const startedAt = new Date('2026-05-05T17:04:00Z');
    expect(planWave(live, { ...session, startedAt }, startedAt)).toMatchObject({
      dueAt: startedAt,
      status: 'waiting',
    });
  });

  it('follows up from the real end', () => {
    const endedAt = new Date('2026-05-05T18:20:00Z');
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin', { endedAt });
    const wave = planWave(aStep({ anchor: 'session-end', offsetMinutes: 90 }), session, endedAt)!;

    expect(wave.dueAt.toISOString()).toBe('2026-05-05T19:50:00.000Z');
  });

  it('does not send what a writer adds after the fact', () => {
    const endedAt = new Date('2026-05-05T18:20:00Z');
    const session = aSession('2026-05-05T19:00', 'Europe/Berlin', { endedAt });
    const nextDay = new Date('2026-05-06T08:00:00Z');
    const step = aStep({ anchor: 'session-end', offsetMinutes: 0 });

    expect(planWave(step, session, nextDay, 'edit')).toMatchObject({ status: 'skipped' });
    expect(planWave(step, session, nextDay)).toMatchObject({ status: 'waiting' });
  });

  it('leaves the steps on a person’s own clock to the enrolment', () => {
    expect(
      planWave(aStep({ anchor: 'enrolment' }), aSession('2026-05-05T19:00', 'UTC'), longBefore),
    ).toBeUndefined();
  });
});
