import { lowered } from '../profiles/lowered.js';
import type { Operator } from './operators.js';
import type { Clause } from './rule.js';
import type { Values } from './values.js';

/** For whom a statement asks; the places of these values in it. */
export interface Scope {
  workspaceId: string;
  now: string;
  /** Only these contacts; null for all of the workspace. */
  contactIds: string | null;
  /** Over `contact_summary c` instead of `contact c`: what it holds is not joined. */
  summarised?: boolean;
}

/** What stands behind `from` in a statement of this scope. */
export const peopleOf = ({ summarised }: Scope): string => `${summarised ? 'contact_summary' : 'contact'} c`;

export interface CompiledClause {
  /** Brings at most one row per contact. */
  join: string;
  /** True where the clause holds; false or null where it does not. */
  predicate: string;
  dueAt: string | null;
}

export const plain = (predicate: string): CompiledClause => ({ join: '', predicate, dueAt: null });

/** The moment, where it is still to come; null otherwise. It is a long expression, so it stands here once. */
export const afterNow = (moment: string, { now }: Scope): string =>
  `nullif(greatest(${moment}, ${now}), ${now})`;

/** Rows of one workspace, and where only some contacts are asked for, of these: found by their index. */
export function within({ workspaceId, contactIds }: Scope, workspace: string, contact: string): string {
  const rows = `${workspace} = ${workspaceId}`;
  return contactIds === null ? rows : `${rows} and ${contact} = any(${contactIds})`;
}

/** The same of rows that know no workspace, or stand behind a key that leads to one. */
export const ofThose = ({ contactIds }: Scope, key: string, those = (ids: string) => ids): string =>
  contactIds === null ? '' : `and ${key} = any(${those(contactIds)})`;

/** On a text in lower case that is null where nothing is known. */
export function compareText({ operator, value }: Clause, column: string, values: Values): string {
  const text = () => values.bind(lowered(value.text!), 'text');
  switch (operator) {
    case 'is':
      return `${column} = ${text()}`;
    case 'is-not':
      return `${column} is distinct from ${text()}`;
    case 'any-of':
      return `${column} = any(${values.bind(value.texts!.map(lowered), 'text[]')})`;
    case 'contains':
      return `${column} like ${values.bind(`%${lowered(value.text!).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, 'text')}`;
    case 'exists':
      return `${column} is not null`;
    case 'exists-not':
      return `${column} is null`;
    case 'at-least':
    case 'at-most':
      throw new Error('texts have no order');
  }
}

/** Who has done nothing yet has zero of everything. */
export function compareNumber(operator: Operator, column: string, number: number, values: Values): string {
  const bound = values.bind(number, 'double precision');
  // Without the zero the join can be driven by those who have something; it is the same for numbers above it.
  const known = number > 0 && operator !== 'at-most' ? column : `coalesce(${column}, 0)`;
  if (operator === 'at-least') return `${known} >= ${bound}`;
  return operator === 'at-most' ? `${known} <= ${bound}` : `${known} = ${bound}`;
}
