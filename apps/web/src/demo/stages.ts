import type { Act, Demo } from './types';

/** What a person sees as one stage, with the acts of the play that it holds. */
export const STAGES = [
  { key: 'prepare', acts: ['start', 'stage'] },
  { key: 'register', acts: ['register'] },
  { key: 'remind', acts: ['remind'] },
  { key: 'live', acts: ['live'] },
  { key: 'letters', acts: ['letters'] },
  { key: 'orders', acts: ['orders'] },
  { key: 'figures', acts: ['figures'] },
] as const satisfies { key: string; acts: Act[] }[];

export type StageKey = (typeof STAGES)[number]['key'];
export type StageStanding = 'done' | 'now' | 'next' | 'failed';

export function standingOf(key: StageKey, { act, phase }: Pick<Demo, 'act' | 'phase'>): StageStanding {
  if (phase === 'played') return 'done';
  const own = STAGES.findIndex((stage) => stage.key === key);
  const current = STAGES.findIndex(({ acts }) => (acts as readonly Act[]).includes(act));
  if (own < current) return 'done';
  if (own > current) return 'next';
  return phase === 'failed' ? 'failed' : 'now';
}
