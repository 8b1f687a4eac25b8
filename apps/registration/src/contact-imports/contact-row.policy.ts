import { normaliseEmail } from '@funnelcast/service-kit';
import { isContactEmail } from '../contacts/email.policy.js';
import { bcp47 } from '../contacts/locale.policy.js';
import { isPersonName, tidyName } from '../contacts/person-name.policy.js';
import { ianaZone } from '../sessions/time-zone.policy.js';
import type { ColumnMapping, ContactField } from './column-mapping.policy.js';

export interface ImportedPerson {
  /** Normalised. */
  email: string;
  name: string;
  timeZone: string;
  locale: string;
  /** When the program before us got to know the person. */
  createdAt: Date | null;
}

export type RefusalReason = 'no-email' | 'email-invalid' | 'name-invalid';

/** What stands in for a column that is missing, or for a value that nobody knows: it must not cost us the person. */
export interface ImportDefaults {
  timeZone: string;
  locale: string;
  now: Date;
}

/** The person of one row, or why it holds none that letters could reach. */
export function personOf(
  cells: readonly string[],
  columns: ColumnMapping,
  { timeZone, locale, now }: ImportDefaults,
): ImportedPerson | RefusalReason {
  const cell = (field: ContactField): string => cells[columns[field] ?? -1]?.trim() ?? '';
  const email = normaliseEmail(cell('email'));
  if (email === '') return 'no-email';
  if (!isContactEmail(email)) return 'email-invalid';
  const name = tidyName(cell('name') || `${cell('firstName')} ${cell('lastName')}`) || nameFrom(email);
  if (!isPersonName(name)) return 'name-invalid';
  return {
    email,
    name,
    timeZone: ianaZone(cell('timeZone')) ?? timeZone,
    locale: bcp47(cell('locale').replaceAll('_', '-')) ?? locale,
    createdAt: pastInstant(cell('createdAt'), now),
  };
}

/** Somebody without a name is greeted by what stands before the @. */
function nameFrom(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}

/** Years first, as in ISO 8601: 03/04/2026 is another day in every country, so it is not guessed. */
function pastInstant(text: string, now: Date): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || at > now || at.getFullYear() < 1970 ? null : at;
}
