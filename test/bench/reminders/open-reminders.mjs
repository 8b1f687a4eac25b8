import { Test } from '@nestjs/testing';
import { RemindersModule } from '../../../dist/apps/reminders/src/reminders.module.js';
import { UnitOfWork } from '../../../dist/libs/persistence/src/index.js';
import { Clock, ServiceKitModule, VirtualClock } from '../../../dist/libs/service-kit/src/index.js';

/** Where every turn begins. A Monday. */
export const NOW = new Date('2030-01-07T09:00:00Z');

/**
 * The reminders service, whole, on a clock that stands still; none of its loops runs until it is asked to, so that a turn
 * measures one of them and is not disturbed by the others.
 */
export async function openReminders() {
  const clock = new VirtualClock(NOW);
  const module = await Test.createTestingModule({ imports: [ServiceKitModule.around([RemindersModule])] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const get = (part) => module.get(part, { strict: false });
  const inOneTransaction = (work) => get(UnitOfWork).acrossWorkspaces(work);
  return { clock, get, inOneTransaction, close: () => module.close() };
}

/** A page of facts as a handler gets it, in a transaction as it gets one. */
export function hand(reminders, handler, facts) {
  return reminders.inOneTransaction((tx) => reminders.get(handler).handle(facts, tx));
}

let position = 0;

export function aFact(workspaceId, data, time = NOW) {
  position += 1;
  const id = `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
  return { id, position, workspaceId, time: time.toISOString(), subject: id, correlationId: id, data };
}

/** Runs a loop of the service until `done()` holds; it is asked whenever the work that is watched found nothing to do. */
export async function untilIdle(worker, done) {
  const execute = worker.execute.bind(worker);
  await new Promise((resolve, reject) => {
    let asking = false;
    worker.execute = async (...args) => {
      const answer = await execute(...args);
      if (answer.worked || asking) return answer;
      asking = true;
      done()
        .then((isDone) => isDone && resolve(), reject)
        .finally(() => (asking = false));
      return answer;
    };
  });
  worker.execute = execute;
}
