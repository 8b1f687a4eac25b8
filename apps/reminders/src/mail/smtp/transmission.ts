import { isAscii } from 'node:buffer';
import type { SmtpFailure } from '../delivery.policy.js';
import type { BuiltMail } from '../built-mail.js';

// oxlint-disable-next-line no-control-regex -- what would begin a command of its own
const UNSPEAKABLE = /[\u0000-\u0020<>\u007f]/;
// oxlint-disable-next-line no-control-regex -- what is not ASCII is meant
const FOREIGN = /[^\u0000-\u007f]/;
const LONGEST_PATH = 254;

/** What a server announces in its answer to EHLO. */
export class Extensions {
  private readonly announced: ReadonlySet<string>;

  constructor(answer: string) {
    const lines = answer.split(/\r?\n/).slice(1);
    this.announced = new Set(lines.map((line) => line.slice(4).trim().split(/\s/, 1)[0]!.toUpperCase()));
  }

  has(name: string): boolean {
    return this.announced.has(name);
  }
}

/** The commands of RFC 5321 that lead up to a message, a character for each byte, or why there are none. */
export function commandsFor(
  { envelope: { from, to }, message }: BuiltMail,
  extensions: Extensions,
): string | SmtpFailure {
  if ([from, to].some((path) => UNSPEAKABLE.test(path) || path.length > LONGEST_PATH) || to === '')
    return refusal('the address cannot be said in SMTP');
  const foreign = FOREIGN.test(from) || FOREIGN.test(to);
  if (foreign && !extensions.has('SMTPUTF8')) return refusal('the server does not know such addresses');
  const size = extensions.has('SIZE') ? ` SIZE=${message.length}` : '';
  const isText = typeof message === 'string' || isAscii(message);
  const eightBit = extensions.has('8BITMIME') && !isText ? ' BODY=8BITMIME' : '';
  const commands = `MAIL FROM:<${from}>${size}${eightBit}${foreign ? ' SMTPUTF8' : ''}\r\nRCPT TO:<${to}>\r\nDATA\r\n`;
  return foreign ? Buffer.from(commands).toString('latin1') : commands;
}

/**
 * The message as it is sent, with whatever follows it in the same piece, a character for each byte: the socket takes that
 * in one call, without a copy of ours. A line that is one dot ends a message, so a dot that begins a line is doubled.
 */
export function transmitted(message: Buffer | string, following: string): string {
  const bytes = typeof message === 'string' ? message : message.toString('latin1');
  const dotted = bytes.startsWith('.') || bytes.includes('\r\n.');
  const sent = dotted ? bytes.replace(/(^|\r\n)\./g, '$1..') : bytes;
  return `${sent}${sent.endsWith('\r\n') ? '' : '\r\n'}.\r\n${following}`;
}

function refusal(message: string): SmtpFailure {
  return { code: 'EENVELOPE', command: 'API', message };
}
