import type { Plan } from '../definitions/plan.js';

export interface MovedTo {
  step: string | null;
  why: 'same-step' | 'next-known-step' | 'goes-on' | 'at-the-end';
}

/**
 * Where somebody who stands before a step of one version stands in another: before the same step, else before the first
 * of those that would have followed it, and whoever rests at the end goes on to what was added behind it.
 */
export function moveTo(before: Plan, after: Plan, nextStep: string | null, lastStep: string | null): MovedTo {
  if (nextStep === null) {
    const added = lastStep === null || !after.step(lastStep) ? null : after.after(lastStep);
    return added ? { step: added, why: 'goes-on' } : { step: null, why: 'at-the-end' };
  }
  if (after.step(nextStep)?.kind === before.step(nextStep)?.kind) return { step: nextStep, why: 'same-step' };
  for (let key = before.after(nextStep); key !== null; key = before.after(key)) {
    if (after.step(key)) return { step: key, why: 'next-known-step' };
  }
  return { step: null, why: 'at-the-end' };
}
