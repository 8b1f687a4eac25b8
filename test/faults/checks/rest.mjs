import { setTimeout as pause } from 'node:timers/promises';
import { SERVICES } from '../../../deploy/local/index.mjs';

/** In a row, half a second apart. */
const LONG_ENOUGH = 5;

/** What is still under way; every line names a thing that has to reach zero by itself. */
function unfinished(service) {
  return `
    select 'facts of ${service} that were not published' as what, (last_position - published_position)::int as count
      from ${service}.outbox_cursor
    ${SERVICES.map((listener) => behind(listener, service)).join('')}
    ${service === 'reminders' ? promisesOfServices() : ''}`;
}

function behind(listener, producer) {
  return `
    union all
    select 'facts of ${producer} that ${listener} has not applied', (c.last_position - b.position)::int
      from ${producer}.outbox_cursor c, ${listener}.bookmark b where b.producer = '${producer}'`;
}

function promisesOfServices() {
  return `
    union all
    select 'touches in hand', count(*)::int from reminders.touch
      where state = 'pending' and ready_at <= now() + interval '5 minutes'
    union all
    select 'enrolments with a step that is due', count(*)::int from reminders.enrolment
      where not cancelled and next_due_at <= now() + interval '5 minutes'
    union all
    select 'waves that are due', count(*)::int from reminders.wave
      where status = 'running' or (status = 'waiting' and due_at <= now())
    union all
    select 'people whose leaving is not noted', count(*)::int from attendance.visitor where left_at is null
    union all
    select 'rooms whose attendance is not announced', count(*)::int from attendance.room
      where ended_at is not null and announced_at is null`;
}

const QUESTION = SERVICES.map((service) => unfinished(service)).join(' union all ');

/**
 * Waits until nothing is under way any more, and stays so. Answers what is left when patience is at its end; nothing
 * means rest.
 */
export async function untilAtRest({ database, signal, timeoutMs, tell }) {
  const deadline = performance.now() + timeoutMs;
  let left = [];
  for (let quiet = 0; quiet < LONG_ENOUGH && performance.now() < deadline; await pause(500)) {
    signal.throwIfAborted();
    try {
      left = (await database.rows(QUESTION)).filter(({ count }) => count !== 0);
    } catch (error) {
      left = [{ what: error.message, count: 1 }];
    }
    quiet = left.length === 0 ? quiet + 1 : 0;
    tell(left.map(({ what, count }) => `${count} ${what}`).join(', '));
  }
  return left;
}
