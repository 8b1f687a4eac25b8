import { bounceKindOf, withoutAddresses } from './bounce-kind.policy.js';
import type { News } from './mail-report.js';

/** A mail that came back to a return path, as far as it is needed to understand it. */
export interface ReturnedMail {
  /** Of the envelope; empty for what machines send. */
  envelopeFrom: string;
  header: (this: void, name: string) => string | undefined;
  from: string;
  subject: string;
  text: string;
  parts: { type: string; content: string }[];
}

export type ReturnedNews = News | { kind: 'auto-reply' } | { kind: 'delayed' } | { kind: 'not-a-complaint' };

const AWAY =
  /^(?:auto(?:matic)?(?:[ -]?(?:reply|response|antwort))?:|out of (?:the )?office|automatische antwort|abwesenheit|автоответ|réponse automatique|respuesta automática)/i;
const UNDELIVERED =
  /undeliver|delivery (?:status|failure|has failed)|returned (?:mail|to sender)|failure notice|mail delivery (?:failed|system)|unzustellbar|не доставлено/i;

/** What a mail that came back wants to say: RFC 3464 reports, RFC 5965 complaints, RFC 3834 answers of machines, or a person. */
export function readReturnedMail(mail: ReturnedMail): ReturnedNews {
  const complaint = partOf(mail, 'message/feedback-report');
  if (complaint) return readComplaint(complaint);
  const report = partOf(mail, 'message/delivery-status');
  if (report) return readDeliveryStatus(report);
  if (isAutomatic(mail)) return { kind: 'auto-reply' };
  const bySystem = mail.envelopeFrom === '' || /^(?:mailer-daemon|postmaster)@/i.test(mail.from);
  if (bySystem && UNDELIVERED.test(mail.subject)) {
    const reason = withoutAddresses(mail.text || mail.subject);
    return { kind: bounceKindOf(undefined, mail.text), reason };
  }
  if (bySystem) return { kind: 'auto-reply' };
  return { kind: 'reply', sender: mail.from, subject: mail.subject, text: mail.text };
}

function readDeliveryStatus(report: string): ReturnedNews {
  // The first group is about the mail, the others about one recipient each; ours have one.
  const groups = report.split(/\r?\n[ \t]*\r?\n/).map(fieldsOf);
  const group = groups.find((fields) => fields.has('action')) ?? new Map<string, string>();
  const action = group.get('action')?.toLowerCase() ?? 'failed';
  if (action !== 'failed') return { kind: 'delayed' };
  const diagnostic = (group.get('diagnostic-code') ?? '').replace(/^\s*\w+\s*;\s*/, '');
  const status = group.get('status')?.split(/\s/)[0];
  const reason = withoutAddresses(diagnostic || `status ${status ?? 'unknown'}`);
  return { kind: bounceKindOf(status, diagnostic), reason };
}

function readComplaint(report: string): ReturnedNews {
  const type = fieldsOf(report).get('feedback-type')?.toLowerCase() ?? 'abuse';
  // `not-spam` takes a complaint back, `dkim` and `auth-failure` are about signatures.
  return ['abuse', 'fraud', 'virus', 'other', 'opt-out'].includes(type)
    ? { kind: 'complaint', reason: type }
    : { kind: 'not-a-complaint' };
}

function isAutomatic({ header, subject }: ReturnedMail): boolean {
  const submitted = header('auto-submitted')?.toLowerCase();
  if (submitted && !submitted.startsWith('no')) return true;
  if (/^(?:bulk|junk|list|auto_reply)$/i.test(header('precedence')?.trim() ?? '')) return true;
  if (header('x-autoreply') ?? header('x-autorespond') ?? header('list-id')) return true;
  return AWAY.test(subject.trim());
}

function partOf({ parts }: ReturnedMail, type: string): string | undefined {
  return parts.find((part) => part.type === type)?.content;
}

function fieldsOf(group: string): Map<string, string> {
  const lines = group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0
        ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
        : [];
    }),
  );
}
