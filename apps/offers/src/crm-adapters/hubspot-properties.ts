import type { Lead } from '../sales-deliveries/delivery.js';
import { namesOf } from './lead-text.js';

export const HUBSPOT_GROUP = { name: 'funnelcast', label: 'Funnelcast', displayOrder: -1 };

const property = (name: string, label: string, type: string, fieldType: string) => ({
  name: `funnelcast_${name}`,
  label,
  groupName: HUBSPOT_GROUP.name,
  type,
  fieldType,
});

/** Properties of our own, made when they are missing. */
export const HUBSPOT_PROPERTIES = [
  property('score', 'Funnelcast score', 'number', 'number'),
  property('reasons', 'Funnelcast reasons', 'string', 'textarea'),
  property('reason_to_call', 'Funnelcast reason to call', 'string', 'text'),
  property('stage', 'Funnelcast lead stage', 'string', 'text'),
  property('cell', 'Funnelcast matrix cell', 'string', 'text'),
  property('phase', 'Funnelcast buying phase', 'string', 'text'),
  property('webinar', 'Funnelcast webinar', 'string', 'text'),
  property('link', 'Funnelcast hot list', 'string', 'text'),
  property('pushed_at', 'Funnelcast pushed at', 'datetime', 'date'),
];

/** What is empty is left out, since an empty text would take away what the CRM knows. */
export function hubspotProperties(lead: Lead, now: Date): Record<string, string> {
  const { first, last } = namesOf(lead);
  const properties: Record<string, string> = {
    email: lead.email,
    firstname: first,
    lastname: last,
    phone: lead.phone ?? '',
    funnelcast_score: String(lead.score),
    funnelcast_reasons: lead.reasons.join('\n'),
    funnelcast_reason_to_call: lead.reasonToCall ?? '',
    funnelcast_stage: lead.stage,
    funnelcast_cell: lead.cell,
    funnelcast_phase: lead.phase,
    funnelcast_webinar: lead.webinar ?? '',
    funnelcast_link: lead.link,
    funnelcast_pushed_at: now.toISOString(),
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== ''));
}
