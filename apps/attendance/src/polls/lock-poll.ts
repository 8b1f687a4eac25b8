import type { Transaction } from '@funnelcast/persistence';
import { Poll } from './poll.entity.js';
import { PollNotFound } from './poll.errors.js';

/** Waits for the votes in flight, which share the row; after this lock none of them slips in behind a closing. */
export async function lockPoll(tx: Transaction, where: { id: string; sessionId: string }): Promise<Poll> {
  const poll = await tx.findOne(Poll, { where, lock: { mode: 'pessimistic_write' } });
  if (!poll) throw new PollNotFound();
  return poll;
}
