import type { Lead } from '../sales-deliveries/delivery.js';
import { leadText, namesOf } from './lead-text.js';

/** By this name and our ids what we made is found again. */
export const ORIGINATOR = 'funnelcast';

/** One command of a batch: a method with its parameters as an address has them. */
export function command(method: string, parameters: object): string {
  return `${method}?${pairsOf(parameters)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

function pairsOf(value: unknown, name = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    pairsOf(inner, name === '' ? key : `${name}[${key}]`),
  );
}

/** Addresses and numbers are told once: a second time they would stand there twice. */
export function fieldsOf(lead: Lead, entity: 'lead' | 'contact', isNew: boolean): object {
  const { first, last } = namesOf(lead);
  const text = { COMMENTS: asMarkup(leadText(lead)), SOURCE_DESCRIPTION: lead.webinar ?? '' };
  if (!isNew) return text;
  return {
    ...(entity === 'lead' ? { TITLE: `${lead.webinar ?? 'Funnelcast'}: ${lead.name || lead.email}` } : {}),
    NAME: first,
    LAST_NAME: last,
    EMAIL: [{ VALUE: lead.email, VALUE_TYPE: 'WORK' }],
    ...(lead.phone ? { PHONE: [{ VALUE: lead.phone, VALUE_TYPE: 'WORK' }] } : {}),
    SOURCE_ID: 'WEB',
    ORIGINATOR_ID: ORIGINATOR,
    ORIGIN_ID: lead.contactId,
    ...text,
  };
}

/** Comments are markup, and names and answers were typed by strangers. */
const asMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('\n', '<br>');
