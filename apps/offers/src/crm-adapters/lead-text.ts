import type { Lead } from '../sales-deliveries/delivery.js';
import { said, voiceOf } from '../texts/sales-voice.js';

const LONGEST = 4_000;

/** Names as CRMs divide them. */
export function namesOf({ name, email }: Pick<Lead, 'name' | 'email'>): { first: string; last: string } {
  const [first = '', ...rest] = (name || email).trim().split(/\s+/);
  return { first, last: rest.join(' ') };
}

/** What sales reads in the CRM: why this person, and where to go on. */
export function leadText(lead: Lead): string {
  const { words, stages, phases } = voiceOf(lead.language);
  const { notes } = words;
  const { score, cell, stage, phase } = lead;
  return [
    lead.reasonToCall && notes.whyNow(lead.reasonToCall),
    notes.standing(`${score}`, cell, said(stages, stage), said(phases, phase)),
    notes.touches(`${lead.touches}`),
    lead.callsDeclined && words.noCalls,
    lead.webinar && notes.webinar(lead.webinar),
    ...lead.reasons.map((reason) => `- ${reason}`),
    lead.timeZone && notes.timeZone(lead.timeZone),
    lead.link,
  ]
    .filter((line) => line)
    .join('\n')
    .slice(0, LONGEST);
}
