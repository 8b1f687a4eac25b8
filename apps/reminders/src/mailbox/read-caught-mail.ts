import type { Readable } from 'node:stream';
import { type AddressObject, simpleParser } from 'mailparser';
import type { SMTPServerEnvelope } from 'smtp-server';

export interface CaughtMail {
  sender: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  headers: Record<string, string>;
  calendar: string | null;
  message_id: string | null;
}

/** One entry per recipient, as mailboxes are. */
export async function readCaughtMail(stream: Readable, envelope: SMTPServerEnvelope): Promise<CaughtMail[]> {
  const mail = await simpleParser(stream, { skipTextToHtml: true, skipImageLinks: true });
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const headers = Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [
      key,
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    ]),
  );
  return envelope.rcptTo.map(({ address }) => ({
    sender: textOf(mail.from),
    recipient: address.toLowerCase(),
    subject: mail.subject ?? '',
    body_text: mail.text ?? '',
    body_html: mail.html || '',
    headers,
    calendar: calendar ? calendar.content.toString('utf8') : null,
    message_id: mail.messageId ?? null,
  }));
}

function textOf(from: AddressObject | undefined): string {
  return from?.text ?? '';
}
