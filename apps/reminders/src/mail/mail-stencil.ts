import { randomBytes } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import MailComposer from 'nodemailer/lib/mail-composer';
import MimeNode from 'nodemailer/lib/mime-node';
import { base64Lines } from './base64-lines.js';
import { endQuotedPrintable, oneByteEach } from './quoted-printable.js';

export interface NamedAddress {
  name: string;
  address: string;
}

/** What all letters of a wave have in common. */
export interface CommonOfMail {
  from: NamedAddress;
  /** Every letter has its own where answers come back to us. */
  replyTo: NamedAddress | 'own' | undefined;
  listId: string;
  /** How an entry is attached, when there is one. */
  calendar: { method: string; filename: string } | undefined;
}

/** What is one letter's own. */
export interface OwnOfMail {
  to: NamedAddress;
  replyTo?: NamedAddress | undefined;
  subject: string;
  messageId: string;
  date: Date;
  unsubscribeUrl: string;
  text: string;
  html: string;
  calendar: string | undefined;
}

/** What stands in the headers and the entry of one mail; its words are {@link WordsOfMail}. */
export type FrameOfMail = Omit<OwnOfMail, 'subject' | 'text' | 'html'>;

/** In quoted-printable already, piece by piece; the plain text may also be wanted as it is. */
export interface WordsOfMail {
  subject: string;
  text: { plain(): string; quoted(): readonly string[] };
  html: readonly string[];
}

const FIELD = /\r\n(?![ \t])/;
const LONGEST_LINE = 76;

/** Written as they are: the library would take them apart, and put them together as they were. */
const PLAIN_NAME = /^\w+(?: \w+)*$/;
const PLAIN_ADDRESS = /^[A-Za-z0-9][A-Za-z0-9._+-]*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/;
const PLAIN_WORD = /^<[\x21-\x3b\x3d\x3f-\x7e]+>$/;

/** By which the plain text goes; that of another script is shorter, and no less readable, in base64. */
export type TextEncoding = 'base64' | 'quoted-printable';

type Gap = 'to' | 'replyTo' | 'subject' | 'messageId' | 'date' | 'unsubscribe' | 'text' | 'html' | 'calendar';
const GAP_OF_FIELD: Record<string, Gap> = {
  to: 'to',
  'reply-to': 'replyTo',
  subject: 'subject',
  'message-id': 'messageId',
  date: 'date',
  'list-unsubscribe': 'unsubscribe',
};

/**
 * The mail of a wave, built once by the library with gaps in it, and filled for each person. Structure, order and
 * spelling of the headers are the library's, and so is how a value of a header is written; what remains for a letter
 * is to write its values into their places.
 */
export class MailStencil {
  /** Knows how a value is written into a header; has nothing to do with any one mail. */
  private readonly writer = new MimeNode('text/plain');
  private writtenSubject: { subject: string; field: string } | undefined;
  private writtenDate: { second: number; field: string } | undefined;

  private constructor(
    private readonly parts: readonly (string | { gap: Gap; name: string })[],
    private readonly textEncoding: TextEncoding,
  ) {}

  static async cut(common: CommonOfMail, textEncoding: TextEncoding): Promise<MailStencil> {
    const marks = { text: mark(), html: mark(), calendar: mark() };
    const node = new MailComposer({
      ...optionsOf(common, {
        to: { name: '', address: 'gap@gap.invalid' },
        replyTo: { name: '', address: 'gap@gap.invalid' },
        subject: 'gap',
        messageId: '<gap@gap.invalid>',
        date: new Date(0),
        unsubscribeUrl: 'gap',
        ...marks,
      }),
      newline: 'windows',
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    encodeAs(node, {
      'text/plain': textEncoding,
      'text/html': 'quoted-printable',
      'text/calendar': 'base64',
    });
    const [head = '', ...body] = (await node.build()).toString('latin1').split('\r\n\r\n');
    const parts = [
      ...headerParts(head, common.replyTo === 'own'),
      '\r\n',
      ...bodyParts(body.join('\r\n\r\n'), marks),
    ];
    return new MailStencil(parts, textEncoding);
  }

  /** Nothing but ASCII: whatever is not was encoded. */
  fill(own: FrameOfMail, words: WordsOfMail): string {
    const pieces: string[] = [];
    for (const part of this.parts) {
      if (typeof part === 'string') pieces.push(part);
      else if (part.gap === 'html') pushAll(pieces, words.html);
      else if (part.gap !== 'text') pieces.push(this.value(part.gap, part.name, own, words));
      else if (this.textEncoding === 'base64') pieces.push(base64Lines(words.text.plain()));
      else pushAll(pieces, words.text.quoted());
    }
    return pieces.join('');
  }

  private value(
    gap: Exclude<Gap, 'html' | 'text'>,
    name: string,
    own: FrameOfMail,
    { subject }: WordsOfMail,
  ): string {
    switch (gap) {
      case 'to':
        return this.addressField(name, own.to);
      case 'replyTo':
        return own.replyTo ? this.addressField(name, own.replyTo) : '';
      case 'subject':
        return this.subjectField(name, subject);
      case 'messageId':
        return this.wordField(name, own.messageId);
      case 'date':
        return this.dateField(name, own.date);
      case 'unsubscribe':
        return this.wordField(name, `<${own.unsubscribeUrl}>`);
      case 'calendar':
        return base64Lines(own.calendar ?? '');
    }
  }

  private field(name: string, value: Parameters<MimeNode['encodeHeaderValue']>[1]): string {
    const written = this.writer.encodeHeaderValue(name, value);
    return written.trim() === '' ? '' : oneByteEach(`${foldLines(`${name}: ${written}`, LONGEST_LINE)}\r\n`);
  }

  private addressField(name: string, to: NamedAddress): string {
    const plain = PLAIN_NAME.test(to.name) && PLAIN_ADDRESS.test(to.address);
    const field = `${name}: ${to.name} <${to.address}>`;
    return plain && field.length < LONGEST_LINE ? `${field}\r\n` : this.field(name, { ...to });
  }

  /** What has no space in it is never encoded, and stands on a line of its own when it is long. */
  private wordField(name: string, word: string): string {
    if (!PLAIN_WORD.test(word)) return this.field(name, word);
    const line = `${name}: ${word}`;
    return line.length < LONGEST_LINE ? `${line}\r\n` : `${name}:\r\n ${word}\r\n`;
  }

  /** Most people of a wave get the same one. */
  private subjectField(name: string, subject: string): string {
    if (this.writtenSubject?.subject !== subject)
      this.writtenSubject = { subject, field: this.field(name, subject) };
    return this.writtenSubject.field;
  }

  /** Letters of a wave leave within the same second. */
  private dateField(name: string, date: Date): string {
    const second = Math.floor(date.getTime() / 1000);
    if (this.writtenDate?.second !== second) this.writtenDate = { second, field: this.field(name, date) };
    return this.writtenDate.field;
  }
}

/** The mail in the library's own terms. */
export function optionsOf(common: CommonOfMail, own: OwnOfMail): SendMailOptions {
  const { from, listId, calendar } = common;
  const replyTo = common.replyTo === 'own' ? own.replyTo : common.replyTo;
  const { to, subject, messageId, date, text, html } = own;
  return {
    from: { ...from },
    ...(replyTo ? { replyTo: { ...replyTo } } : {}),
    to: { ...to },
    subject,
    messageId,
    date,
    text,
    html,
    headers: {
      'List-Unsubscribe': `<${own.unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': listId,
      'Auto-Submitted': 'auto-generated',
    },
    ...(calendar ? { icalEvent: { ...calendar, content: own.calendar ?? '' } } : {}),
  };
}

/** Pieces of one part; nothing follows the last. */
function pushAll(pieces: string[], quoted: readonly string[]): void {
  for (const piece of quoted) pieces.push(piece);
  if (quoted.length > 0) pieces.push(endQuotedPrintable(pieces.pop()!));
}

/** Survives every transfer encoding on one line, and stands in no letter. */
function mark(): string {
  return `gap${randomBytes(12).toString('hex')}`;
}

function encodeAs(node: MimeNode, encodings: Record<string, string>): void {
  const header = node.getHeader('Content-Type');
  const [type = ''] = typeof header === 'string' ? header.split(';', 1) : [];
  const encoding = encodings[type.trim().toLowerCase()];
  if (encoding) node.setHeader('Content-Transfer-Encoding', encoding);
  for (const child of node.childNodes) encodeAs(child, encodings);
}

function* headerParts(head: string, ownReplyTo: boolean): Generator<string | { gap: Gap; name: string }> {
  for (const field of head.split(FIELD)) {
    const name = field.slice(0, field.indexOf(':'));
    const gap = GAP_OF_FIELD[name.toLowerCase()];
    yield gap && (gap !== 'replyTo' || ownReplyTo) ? { gap, name } : `${field}\r\n`;
  }
}

function* bodyParts(
  body: string,
  marks: { text: string; html: string; calendar: string },
): Generator<string | { gap: Gap; name: string }> {
  const gaps = new Map<string, Gap>();
  for (const [gap, made] of Object.entries(marks)) {
    gaps.set(made, gap as Gap);
    gaps.set(Buffer.from(made).toString('base64'), gap as Gap);
  }
  const anyGap = new RegExp(`(${[...gaps.keys()].map((one) => one.replace(/[+/=]/g, '\\$&')).join('|')})`);
  for (const part of body.split(anyGap)) {
    const gap = gaps.get(part);
    yield gap ? { gap, name: gap } : part;
  }
}
