import { m } from '../messages';
import type { components } from '../api/offers';

export type Rung = components['schemas']['ProductResponse']['rung'];

/** From the lowest up, as the words have them. */
export const RUNGS = Object.keys(m.products.rungs) as Rung[];
