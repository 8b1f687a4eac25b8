import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

interface Correlation {
  id: string;
  /** The fact whose handling we are in. */
  causationId?: string;
}

const storage = new AsyncLocalStorage<Correlation>();
const ACCEPTED_ID = /^[\w.-]{8,64}$/;

/** Follows one request from its first line to the last handler of the facts that it caused. */
export const correlation = {
  /** The id of what is going on now; outside of everything a new one each time. */
  id(): string {
    return storage.getStore()?.id ?? randomUUID();
  },

  current(): Correlation | undefined {
    return storage.getStore();
  },

  run<Result>(current: Correlation, work: () => Result): Result {
    return storage.run(current, work);
  },

  /** Takes over the caller's id when it is harmless in a log line; otherwise begins a new one. */
  accept(header: string | string[] | undefined): string {
    return typeof header === 'string' && ACCEPTED_ID.test(header) ? header : randomUUID();
  },
};
