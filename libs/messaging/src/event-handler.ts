import type { EventContract, Fact } from '@funnelcast/contracts';
import type { Transaction } from '@funnelcast/persistence';

/**
 * One reaction to one kind of fact. Gets what a page holds of that kind, in order, and the transaction that also moves
 * the bookmark: "applied" and "remembered" are one commit, so a handler needs no idempotency of its own.
 */
export interface EventHandler<Contract extends EventContract = EventContract> {
  handle(facts: Fact<Contract>[], tx: Transaction): Promise<void>;
}
