import { domainToASCII } from 'node:url';

const LONGEST_EMAIL = 254;
/** Most people have their mailboxes at few places, and asking the library for each of them is felt in a rush. */
const known = new Map<string, string>();

/** One spelling per mailbox, so that one person is one contact in every service. Domains of any script have an ASCII form. */
export function normaliseEmail(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > 2 * LONGEST_EMAIL) return value;
  const email = value.trim().toLowerCase();
  const at = email.lastIndexOf('@');
  const domain = at > 0 ? asciiForm(email.slice(at + 1)) : '';
  return domain ? `${email.slice(0, at)}@${domain}` : email;
}

function asciiForm(domain: string): string {
  const found = known.get(domain) ?? domainToASCII(domain);
  // Domains come from strangers: there are only so many worth remembering.
  if (known.size < 1_000) known.set(domain, found);
  return found;
}
