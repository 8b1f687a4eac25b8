import type { Transaction } from '@funnelcast/persistence';

/** Wakes whoever counts the minutes of those who are in a room. */
export const MINUTES_CHANNEL = 'offers_minutes';

/** In the transaction that brings somebody into a room, or begins a session for those who wait there. */
export async function wakeCountingOfMinutes(tx: Transaction): Promise<void> {
  await tx.query(`select pg_notify('${MINUTES_CHANNEL}', '')`);
}

/**
 * How long somebody who is present has been there by `at`: what earlier stays left, and this one since the session began
 * for them. `e` is the engagement, `s` the session. Clocks of two services may differ, so nobody goes below nothing.
 */
export const minutesOfPresent = (at: string): string =>
  `e.minutes_so_far + greatest(0, extract(epoch from ${at} - greatest(e.last_joined_at, s.started_at))) / 60`;
