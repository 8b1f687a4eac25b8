import type { Fact } from '@funnelcast/contracts';
import type { BoundHandler, HandlerSet } from './handler-set.js';

/** Facts of one type that are taken as one set, and who takes them. */
export interface Run {
  facts: Fact[];
  handlers: BoundHandler[];
}

/**
 * Cuts a page into sets without changing what any handler can see: a new set begins where the type changes, so a
 * cancellation is never taken before the registration it cancels. Facts that nobody here listens to cut nothing. Types
 * whose handlers are all independent do not cut each other either: they are gathered until somebody comes who is not.
 */
export function runsOf(facts: readonly Fact[], handlers: HandlerSet): Run[] {
  const runs: Run[] = [];
  let gathered = new Map<string, Run>();
  const add = (into: Run | undefined, fact: Fact): Run => {
    into?.facts.push(fact);
    return into ?? { facts: [fact], handlers: [...handlers.of(fact.type)] };
  };
  for (const fact of facts) {
    const listeners = handlers.of(fact.type);
    if (listeners.length === 0) continue;
    if (listeners.every(({ independent }) => independent)) {
      gathered.set(fact.type, add(gathered.get(fact.type), fact));
      continue;
    }
    const current = gathered.size === 0 && runs.at(-1)?.facts[0]?.type === fact.type ? runs.pop() : undefined;
    runs.push(...gathered.values(), add(current, fact));
    gathered = new Map();
  }
  return [...runs, ...gathered.values()];
}
