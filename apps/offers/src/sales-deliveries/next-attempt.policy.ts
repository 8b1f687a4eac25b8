const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];
/** As Standard Webhooks recommends: a CRM that is down for a day misses nobody. */
const PUSH_PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Whoever was hot an hour ago is no news. */
const ALERT_PAUSES_MS = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE];

/** When to try again after so many attempts; null when that is enough. */
export function nextAttempt(isAlert: boolean, attempts: number, now: Date): Date | null {
  const pause = (isAlert ? ALERT_PAUSES_MS : PUSH_PAUSES_MS)[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
