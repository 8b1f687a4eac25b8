import type { Person } from '../conditions/rule.js';
import type { Plan } from '../definitions/plan.js';
import { advance } from './advance.policy.js';
import type { Advance, Surroundings, Walk } from './walk.js';

/** Something was asked that only a certain person can answer. */
class AsksWho extends Error {}

/** Stands for everybody: whoever asks it anything has to ask each of them. */
const ANYBODY = new Proxy({} as Person, {
  get: () => {
    throw new AsksWho();
  },
});

/**
 * Walks all on at once who stand at the same point with the same times and surroundings, by the very policy that walks one
 * of them. Nothing where that depends on who it is: then each is walked alone.
 */
export function advanceTogether(walk: Walk, plan: Plan, around: Surroundings): Advance | undefined {
  try {
    const together = advance({ ...walk, id: '', contactId: '' }, plan, ANYBODY, around);
    return isForAll(together) ? together : undefined;
  } catch (error) {
    if (error instanceof AsksWho) return undefined;
    throw error;
  }
}

/** Tasks, marks and other sequences are given to a certain person. */
function isForAll({ tasks, marks, goTo }: Advance): boolean {
  return tasks.length === 0 && marks.length === 0 && goTo.length === 0;
}
