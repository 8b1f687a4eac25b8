import type { Lead } from '../sales-deliveries/delivery.js';
import { leadText, namesOf } from './lead-text.js';

/** By this tag deals of ours are told from others. */
export const TAG = 'Funnelcast';

/** A deal with its contact: the one who is there already, or a new one. */
export function newLeadOf(lead: Lead, contactId: number | undefined): object {
  return {
    name: `${lead.webinar ?? TAG}: ${lead.name || lead.email}`.slice(0, 250),
    request_id: lead.deliveryId,
    _embedded: {
      tags: [{ name: TAG }],
      contacts: [contactId === undefined ? newContactOf(lead) : { id: contactId }],
    },
  };
}

function newContactOf(lead: Lead): object {
  const { first, last } = namesOf(lead);
  const field = (code: string, value: string) => ({
    field_code: code,
    values: [{ enum_code: 'WORK', value }],
  });
  return {
    name: lead.name || lead.email,
    first_name: first,
    last_name: last,
    custom_fields_values: [field('EMAIL', lead.email), ...(lead.phone ? [field('PHONE', lead.phone)] : [])],
  };
}

/** Its last line says which delivery it came with, so that a repeated one finds it. */
export function noteOf(lead: Lead, leadId: number): object {
  return {
    entity_id: leadId,
    note_type: 'common',
    params: { text: `${leadText(lead)}\n(${lead.deliveryId})` },
  };
}
