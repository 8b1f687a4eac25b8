import type { PreparedCall } from '@funnelcast/persistence';

const settings = (loops: string, plans: string) => `
  select set_config('enable_nestloop', '${loops}', true), set_config('enable_seqscan', '${loops}', true),
         set_config('plan_cache_mode', '${plans}', true)`;
const BY_SETS = { name: 'by-sets', text: settings('off', 'force_generic_plan') };
const AS_BEFORE = { name: 'as-before', text: settings('on', 'auto') };

/**
 * A statement about a set of people as one trip, planned for sets, and once for a connection. A join row by row of what a
 * statement has just worked out takes the square of the number of people. And since plans are kept, one that was made while
 * a table was empty must not read it from end to end later.
 */
export const bySets = (call: PreparedCall): PreparedCall[] => [[BY_SETS, []], call, [AS_BEFORE, []]];
