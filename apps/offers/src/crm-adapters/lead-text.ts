import type { Lead } from '../sales-deliveries/delivery.js';

const LONGEST = 4_000;

/** Names as CRMs divide them. */
export function namesOf({ name, email }: Pick<Lead, 'name' | 'email'>): { first: string; last: string } {
  const [first = '', ...rest] = (name || email).trim().split(/\s+/);
  return { first, last: rest.join(' ') };
}

/** What sales reads in the CRM: why this person, and where to go on. */
export function leadText(lead: Lead): string {
  return [
    lead.reasonToCall && `Why now: ${lead.reasonToCall}`,
    `Score ${lead.score}, cell ${lead.cell}, ${lead.stage}, phase ${lead.phase}, ${lead.touches} touches`,
    lead.webinar && `Webinar: ${lead.webinar}`,
    ...lead.reasons.map((reason) => `- ${reason}`),
    lead.timeZone && `Time zone: ${lead.timeZone}`,
    lead.link,
  ]
    .filter((line) => line)
    .join('\n')
    .slice(0, LONGEST);
}
