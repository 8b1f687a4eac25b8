import { expiryOf } from '../enrolments/step.policy.js';
import { dueTime } from '../timing/due-time.policy.js';
import { freeFrom, NIGHT } from '../timing/free-from.policy.js';
import { zoneOf } from '../timing/zone-chain.js';
import type { LeasedTouch } from './leased-touch.js';

/** What the time of sending depends on. */
export type Timed = Pick<
  LeasedTouch,
  | 'version'
  | 'channel'
  | 'late'
  | 'weekdays'
  | 'expires_at'
  | 'quiet_from'
  | 'quiet_until'
  | 'time_zone'
  | 'session_zone'
  | 'workspace_zone'
>;

/** What tells when a touch should go whose moment may have moved since it was queued. */
export type Movable = Timed &
  Pick<LeasedTouch, 'timing' | 'expires_after_minutes' | 'starts_at' | 'offer_deadline_at'>;

const LATE_MS = 60 * 60_000;

/**
 * What is counted from a session or a deadline, planned by what is known of these now: it may have been queued for another
 * moment. Nothing where the moment that counts was known for good when it was queued.
 */
export function plannedAnew(touch: Movable, now: Date): MovedPlan | undefined {
  const { timing, expires_after_minutes: expiresAfterMinutes, quiet_from: from, quiet_until: until } = touch;
  if (!timing || expiresAfterMinutes === null) return undefined;
  const ahead = { sessionStart: touch.starts_at, offerDeadline: touch.offer_deadline_at };
  const times = { ...ahead, previous: now, enrolment: now, attributes: {} };
  const quiet = from && until ? { from, until } : undefined;
  const dueAt = dueTime(timing, times, zoneOfTouch(touch), quiet);
  // Nobody knows the moment any more: then what it was queued with counts.
  if (!dueAt) return { dueAt: null, expiresAt: touch.expires_at, late: touch.late };
  const expiresAt = expiryOf({ timing, expiresAfterMinutes }, dueAt, ahead);
  return { dueAt, expiresAt, late: dueAt.getTime() < now.getTime() - LATE_MS };
}

export interface MovedPlan {
  dueAt: Date | null;
  expiresAt: Date;
  late: boolean;
}

/**
 * When a message of a walk may go, if not now. It was planned for an hour that suits; a cap, a pause, a provider that was
 * away or a person who has moved may have brought another one. The ladder around a session speaks of a moment that does not
 * wait, and a webhook disturbs nobody.
 */
export function waitsUntil(touch: Timed, now: Date): Date | undefined {
  if (touch.version === null || touch.channel === 'webhook') return undefined;
  const { quiet_from: from, quiet_until: until, weekdays, late } = touch;
  const zone = zoneOfTouch(touch);
  if (from && until)
    return later(freeFrom(now, { zone, weekdays: weekdays ?? [], quiet: { from, until } }), now);
  if (!late && !weekdays) return undefined;
  const byDay = freeFrom(now, { zone, weekdays: weekdays ?? [], ...(late ? { quiet: NIGHT } : {}) });
  // Nobody has asked for this night: better at night than never.
  return weekdays || byDay < touch.expires_at ? later(byDay, now) : undefined;
}

/** The overflow of a day goes in the morning of the person, and not at the stroke of a midnight elsewhere. */
export function byDay(touch: Timed, moment: Date): Date {
  const morning = freeFrom(moment, { zone: zoneOfTouch(touch), quiet: NIGHT });
  return morning < touch.expires_at ? morning : moment;
}

function zoneOfTouch({ time_zone, session_zone, workspace_zone }: Timed): string {
  return zoneOf(time_zone, session_zone, workspace_zone);
}

function later(moment: Date, now: Date): Date | undefined {
  return moment > now ? moment : undefined;
}
