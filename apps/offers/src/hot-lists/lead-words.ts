/** What follows for sales from who somebody is and what they do. */
export const LEAD_STAGES = ['sales-ready', 'nurture', 'disqualified'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** Where in buying somebody is. */
export const LEAD_PHASES = ['discover', 'explore', 'buy', 'engage'] as const;
export type LeadPhase = (typeof LEAD_PHASES)[number];

/** Cells of the matrix of fit and engagement. */
export const LEAD_CELLS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const;
export type LeadCell = (typeof LEAD_CELLS)[number];

/** As what everybody begins, before anything has been worked out. */
export const LEAD_DEFAULTS = { stage: 'nurture', phase: 'discover', cell: 'C3', fit: 0 } as const;
