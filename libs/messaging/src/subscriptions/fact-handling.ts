import { setTimeout as pause } from 'node:timers/promises';
import type { Fact } from '@funnelcast/contracts';
import { settle, type Transaction } from '@funnelcast/persistence';
import { correlation, DomainError } from '@funnelcast/service-kit';
import type { DeadLetters } from '../dead-letters/dead-letters.js';
import { contextOf } from './context-of-facts.js';
import { type BoundHandler, type HandlerSet, readable, UnreadableFact } from './handler-set.js';
import { runsOf } from './runs.js';
import { isTransient } from './transient-failure.js';

/** Waits between attempts of a handler that failed; short, because the whole subscription waits with it. */
export const RETRY_CURVE_MS: readonly number[] = [20, 100, 500];

/** Calls the handlers of one service for facts of one page, inside the transaction that moves the bookmark. */
export class FactHandling {
  constructor(
    private readonly handlers: HandlerSet,
    private readonly deadLetters: Pick<DeadLetters, 'keep'>,
  ) {}

  async asSet(facts: readonly Fact[], tx: Transaction): Promise<void> {
    for (const run of runsOf(facts, this.handlers)) {
      const facts = readable(run.handlers[0]!.contract, run.facts);
      for (const handler of run.handlers) await callWith(handler, facts, tx);
    }
    await settleAfter(facts, tx);
  }

  /** Both within one transaction, for a rebuild: what the set did before it failed is undone first. */
  async asSetOrOneByOne(facts: readonly Fact[], tx: Transaction): Promise<void> {
    await tx.query('savepoint facts');
    try {
      await this.asSet(facts, tx);
    } catch (error) {
      if (isTransient(error)) throw error;
      await tx.query('rollback to savepoint facts');
      const carefully = this.oneByOne();
      for (const fact of facts) await carefully(fact, tx);
    }
    await tx.query('release savepoint facts');
  }

  /**
   * For a page of which something cannot be applied. A handler that fails to the end loses this one fact to the dead
   * letters; one that has shown itself broken is not given the whole curve for each further fact of the page.
   */
  oneByOne(): (fact: Fact, tx: Transaction) => Promise<void> {
    const broken = new Set<BoundHandler>();
    return async (fact, tx) => {
      for (const handler of this.handlers.of(fact.type)) {
        const curve = broken.has(handler) ? [] : RETRY_CURVE_MS;
        const failure = await attempt(handler, fact, tx, curve);
        if (!failure) continue;
        if (!isFinal(failure.error)) broken.add(handler);
        await this.deadLetters.keep(tx, { fact, handler: handler.name, ...failure });
      }
    };
  }
}

/** With the data as the handler's own contract promises them. */
export function call(handler: BoundHandler, fact: Fact, tx: Transaction): Promise<void> {
  return callWith(handler, readable(handler.contract, [fact]), tx);
}

async function callWith(handler: BoundHandler, facts: readonly Fact[], tx: Transaction): Promise<void> {
  await correlation.run(contextOf(facts), () => handler.instance.handle([...facts], tx));
}

/** What is left for later follows from these facts as well. */
async function settleAfter(facts: readonly Fact[], tx: Transaction): Promise<void> {
  await correlation.run(contextOf(facts), () => settle(tx));
}

interface Failure {
  error: unknown;
  attempts: number;
}

/** Each attempt is undone by itself, so that the other handlers' effects of the same fact stand. */
async function attempt(
  handler: BoundHandler,
  fact: Fact,
  tx: Transaction,
  curve: readonly number[],
): Promise<Failure | undefined> {
  for (let attempts = 1; ; attempts += 1) {
    await tx.query('savepoint handler');
    try {
      await call(handler, fact, tx);
      // What a handler leaves for later belongs to the attempt, so that its failure is told of the right one.
      await settleAfter([fact], tx);
      await tx.query('release savepoint handler');
      return undefined;
    } catch (error) {
      if (isTransient(error)) throw error;
      await tx.query('rollback to savepoint handler');
      const waitMs = curve[attempts - 1];
      if (isFinal(error) || waitMs === undefined) return { error, attempts };
      await pause(waitMs);
    }
  }
}

/** A refusal by a rule, or data that no attempt will make readable. */
function isFinal(error: unknown): boolean {
  return error instanceof DomainError || error instanceof UnreadableFact;
}
