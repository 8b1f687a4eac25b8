import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { isPromise } from 'node:util/types';

export interface Correlation {
  id: string;
  /** The fact whose handling we are in. */
  causationId?: string;
  /** Where facts of many requests are handled together: what the facts about this contact have in common. */
  ofContact?: (contactId: string) => Omit<Correlation, 'ofContact'> | undefined;
}

const storage = new AsyncLocalStorage<Correlation>();
/** How many are on their way; see {@link enter}. */
let inside = 0;
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

  /** Of the one request behind everything that goes on now; nothing outside, or where facts of many are handled together. */
  common(): string | undefined {
    const current = storage.getStore();
    return current?.ofContact ? undefined : current?.id;
  },

  /** Of the one request behind what goes on about this contact, where it is one. */
  ofContact(contactId: string): string | undefined {
    const current = storage.getStore();
    return current?.ofContact ? current.ofContact(contactId)?.id : current?.id;
  },

  run<Result>(current: Correlation, work: () => Result): Result {
    const leave = enter();
    let result: Result;
    try {
      result = storage.run(current, work);
    } catch (error) {
      leave();
      throw error;
    }
    if (isPromise(result)) void result.then(leave, leave);
    else leave();
    return result;
  },

  /** For what goes on after `work` has returned; whoever begins it says when it is over, by what is answered. */
  begin(current: Correlation, work: () => void): () => void {
    const leave = enter();
    storage.run(current, work);
    return leave;
  },

  /** Takes over the caller's id when it is harmless in a log line; otherwise begins a new one. */
  accept(header: string | string[] | undefined): string {
    return typeof header === 'string' && ACCEPTED_ID.test(header) ? header : randomUUID();
  },
};

/**
 * While anybody is inside, Node up to version 22 calls a function of ours for each promise of the process, made, begun and
 * ended, which costs a busy service a tenth of its time. So when the last one has left, this ends; see docs/adr/0013.
 */
function enter(): () => void {
  inside += 1;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    inside -= 1;
    if (inside === 0) storage.disable();
  };
}
