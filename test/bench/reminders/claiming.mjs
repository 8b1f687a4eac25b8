import { ClaimDue } from '../../../dist/apps/reminders/src/scheduling/claim-due.js';
import { ScheduleDueTouches } from '../../../dist/apps/reminders/src/scheduling/schedule-due-touches.job.js';
import { untilIdle } from './open-reminders.mjs';

/**
 * The scheduler of the service, asleep until the clock moves on; answers the seconds from then until everything that is
 * due is written down.
 */
export async function secondsOfClaiming({ clock, get }, { aheadMs, isDone }) {
  const scheduler = get(ScheduleDueTouches);
  const asleep = untilIdle(get(ClaimDue), async () => true);
  scheduler.onApplicationBootstrap();
  await asleep;
  const done = untilIdle(get(ClaimDue), isDone);
  const began = performance.now();
  clock.advance(aheadMs);
  await done;
  const seconds = (performance.now() - began) / 1000;
  await scheduler.beforeApplicationShutdown();
  return seconds;
}
