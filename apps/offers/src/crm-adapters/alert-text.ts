import { voiceOf } from '../texts/sales-voice.js';
import type { Lead } from '../sales-deliveries/delivery.js';

const MOST_REASONS = 4;

/** One person in a few lines, as a colleague reads it on a phone. */
export function alertLines(lead: Lead): string[] {
  const reasons = lead.reasons.slice(0, MOST_REASONS).join(', ');
  return [
    `🔥 ${lead.name || lead.email} — ${lead.score}${lead.webinar ? ` (${lead.webinar})` : ''}`,
    ...(reasons ? [reasons] : []),
    ...(lead.callsDeclined ? [voiceOf(lead.language).words.noCalls] : lead.phone ? [lead.phone] : []),
  ];
}

/** People of one session share a link. */
export function bySession(leads: readonly Lead[]): Lead[][] {
  const groups = new Map<string, Lead[]>();
  for (const lead of leads) groups.set(lead.link, [...(groups.get(lead.link) ?? []), lead]);
  return [...groups.values()];
}
