import type { Installation } from '../installation.js';

export interface Made {
  id: string;
}

/** Where a workspace is filled, and by whom. */
export type Place = Pick<Installation, 'owner' | 'origin' | 'platform' | 'time'>;

/** What stands in everything that is made, so that it is found wherever it should not be. */
export interface Words {
  text: string;
  name: string;
  email: string;
}
