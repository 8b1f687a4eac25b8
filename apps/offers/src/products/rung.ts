/** The ladder, from the bottom: cheap with an immediate result, the main thing, and the best for a few. */
export const RUNGS = ['front-end', 'core', 'vip'] as const;
export type Rung = (typeof RUNGS)[number];
