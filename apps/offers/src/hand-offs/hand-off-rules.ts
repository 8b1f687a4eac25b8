import type { Rung } from '../products/rung.js';
import type { SalesRole } from '../sales-team/sales-profile.js';
import type { Stage } from '../scoring-rules/scoring.js';

/** Who gets which leads. The first rule that fits a lead, and for which somebody is free, decides. */
export interface OwnerRule {
  /** Where they stand, or that they bought, wherever they stand. */
  stage: Stage | 'bought' | 'any';
  /** The rung that comes next for the person. */
  rung: Rung | 'any';
  role: SalesRole;
  /** Only those whose territory this is. */
  territory: boolean;
  /** Of several: whose turn it is, or who has the least to do. */
  choose: 'round-robin' | 'least-load';
}

export interface WorkingHours {
  /** ISO: 1 is Monday. */
  days: number[];
  from: string;
  to: string;
  timeZone: string;
}

export interface HandOffSettings {
  acceptMinutes: number;
  /** Null: the time to accept runs day and night. */
  workingHours: WorkingHours | null;
  rules: OwnerRule[];
}

export const DEFAULT_SETTINGS: HandOffSettings = {
  acceptMinutes: 60,
  workingHours: null,
  rules: [
    { stage: 'sales-ready', rung: 'front-end', role: 'seller', territory: true, choose: 'least-load' },
    { stage: 'bought', rung: 'any', role: 'account-manager', territory: true, choose: 'least-load' },
    { stage: 'sales-ready', rung: 'any', role: 'account-manager', territory: true, choose: 'least-load' },
    { stage: 'sales-ready', rung: 'any', role: 'seller', territory: true, choose: 'least-load' },
    { stage: 'any', rung: 'any', role: 'telemarketer', territory: true, choose: 'round-robin' },
  ],
};
