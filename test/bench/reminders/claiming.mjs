import { ClaimDue } from '../../../dist/apps/reminders/src/scheduling/claim-due.js';
import { ScheduleDueTouches } from '../../../dist/apps/reminders/src/scheduling/schedule-due-touches.job.js';
import { untilIdle } from './open-reminders.mjs';

/** Seconds from the moment at which everything falls due, while the scheduler sleeps, until all of it is written down. */
export async function secondsOfClaiming(reminders, { aheadMs, isDone }) {
  const scheduler = reminders.get(ScheduleDueTouches);
  const asleep = untilIdle(reminders.get(ClaimDue), async () => true);
  scheduler.onApplicationBootstrap();
  await asleep;
  const seconds = await secondsUntilDone(reminders, isDone, () => reminders.clock.advance(aheadMs));
  await scheduler.beforeApplicationShutdown();
  return seconds;
}

/** The same of what is due already when the scheduler starts. */
export async function secondsOfCatchingUp(reminders, isDone) {
  const scheduler = reminders.get(ScheduleDueTouches);
  const seconds = await secondsUntilDone(reminders, isDone, () => scheduler.onApplicationBootstrap());
  await scheduler.beforeApplicationShutdown();
  return seconds;
}

async function secondsUntilDone({ get }, isDone, begin) {
  const done = untilIdle(get(ClaimDue), isDone);
  const began = performance.now();
  begin();
  await done;
  return (performance.now() - began) / 1000;
}
