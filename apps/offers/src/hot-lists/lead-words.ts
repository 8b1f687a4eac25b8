/** As what everybody begins, before anything has been worked out. */
export const LEAD_DEFAULTS = { stage: 'nurture', phase: 'discover', cell: 'C3', fit: 0 } as const;
