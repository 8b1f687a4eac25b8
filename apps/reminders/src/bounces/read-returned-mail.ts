import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { ReturnedMail } from './returned-mail.policy.js';

export interface TakenMail {
  mail: ReturnedMail;
  /** The same mail delivered twice has the same. */
  eventId: string;
  /** The return path that a complaint quotes from the mail it is about. */
  quoted: string[];
}

/** Reads a mail that came back. */
export async function readTakenMail(raw: Buffer, envelopeFrom: string): Promise<TakenMail> {
  const parsed = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  } as Parameters<typeof simpleParser>[1]);
  const parts = parsed.attachments.map(({ contentType, content }) => ({
    type: contentType,
    content: content.toString('utf8'),
  }));
  return {
    eventId: createHash('sha256').update(raw).digest('hex'),
    quoted: parts.flatMap(({ content }) => content.match(/bounces\+[a-z2-7]{52}@[^\s<>;,]+/gi) ?? []),
    mail: {
      envelopeFrom,
      header: (name) => headerOf(parsed, name),
      from: parsed.from?.value[0]?.address ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      parts,
    },
  };
}

function headerOf({ headerLines }: ParsedMail, name: string): string | undefined {
  const line = headerLines.find(({ key }) => key === name)?.line;
  return line?.slice(line.indexOf(':') + 1).trim();
}
