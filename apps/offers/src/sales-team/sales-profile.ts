import type { Rung } from '../products/rung.js';

export const SALES_ROLES = ['telemarketer', 'seller', 'account-manager'] as const;
export type SalesRole = (typeof SALES_ROLES)[number];

/** The roles that may accept people and call them. */
export const SELLING_ROLES: readonly string[] = ['owner', 'sales'];
/** In statements about a `member m`: whoever has one of them, and has not left. */
export const MAY_SELL = `m.here and m.role in ('${SELLING_ROLES.join("', '")}')`;

/** What somebody of sales does, for whom, and how many at most. Empty lists take everybody. */
export interface SalesProfile {
  role: SalesRole;
  languages: string[];
  timeZones: string[];
  countries: string[];
  tags: string[];
  rungs: Rung[];
  maxLoad: number | null;
  /** Nobody new is offered to them for now. */
  away: boolean;
}
