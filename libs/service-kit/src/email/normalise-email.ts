import { domainToASCII } from 'node:url';

const LONGEST_EMAIL = 254;

/** One spelling per mailbox, so that one person is one contact in every service. Domains of any script have an ASCII form. */
export function normaliseEmail(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > 2 * LONGEST_EMAIL) return value;
  const email = value.trim().toLowerCase();
  const at = email.lastIndexOf('@');
  const domain = at > 0 ? domainToASCII(email.slice(at + 1)) : '';
  return domain ? `${email.slice(0, at)}@${domain}` : email;
}
