/** RFC 2045: a line of 76 characters at most, one of which is the `=` that continues it. */
const LONGEST_LINE = 75;
const HEX = '0123456789ABCDEF';
const EQUALS = 0x3d;
const SPACE = 0x20;
const TAB = 0x09;
const CR = 0x0d;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const CONTINUED = '=\r\n';
/** What goes onto one line as it is, wherever that line stands. */
const PLAIN = /^[\x21-\x2c\x2f-\x3c\x3e-\x7e](?:[\x20-\x3c\x3e-\x7e]{0,70}[\x21-\x3c\x3e-\x7e])?$/;
/** What goes as it is, but for the first character of a line and what looks like an escape. */
const WORDS = /^[\x20-\x7e]*[\x21-\x7e]$/;

/**
 * Quoted-printable of a piece of a text, so that pieces can be put together in any order: each begins at the beginning of
 * a line and ends at one. No line begins with a dot, which SMTP would have doubled, nor with a hyphen: what a person
 * wrote can never be taken for the end of a part.
 */
export function quotedPrintable(piece: string): string {
  if (piece === '') return '';
  if (PLAIN.test(piece)) return piece + CONTINUED;
  let encoded = '';
  let at = 0;
  for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
    const line = piece.slice(at, end > at && piece[end - 1] === '\r' ? end - 1 : end);
    encoded += `${endQuotedPrintable(encodeLine(line))}\r\n`;
    at = end + 1;
  }
  return oneByteEach(encoded + encodeLine(piece.slice(at)));
}

/**
 * ASCII as the engine keeps it best. What is cut out of a text with other letters in it goes on taking two bytes for each,
 * and so does everything that it becomes a part of: a whole letter.
 */
export function oneByteEach(ascii: string): string {
  return Buffer.from(ascii, 'latin1').toString('latin1');
}

/** Ends what was put together of pieces: nothing is left to be continued. */
export function endQuotedPrintable(pieces: string): string {
  return pieces.endsWith(CONTINUED) ? pieces.slice(0, -CONTINUED.length) : pieces;
}

/** Most lines of a text are words that need little but to be cut. */
function encodeLine(line: string): string {
  if (!WORDS.test(line)) return encode(Buffer.from(line, 'utf8'));
  const words = line.includes('=') ? line.replaceAll('=', '=3D') : line;
  let encoded = '';
  for (let at = 0; at < words.length;) {
    const first = words.charCodeAt(at);
    const escaped = first === DOT || first === HYPHEN;
    const end = beforeEscape(words, at + (escaped ? LONGEST_LINE - 2 : LONGEST_LINE));
    encoded += (escaped ? hexOf(first) + words.slice(at + 1, end) : words.slice(at, end)) + CONTINUED;
    at = end;
  }
  return encoded;
}

/** No escape is cut in two. */
function beforeEscape(words: string, end: number): number {
  if (end >= words.length) return words.length;
  if (words.charCodeAt(end - 1) === EQUALS) return end - 1;
  return words.charCodeAt(end - 2) === EQUALS ? end - 2 : end;
}

function encode(bytes: Buffer): string {
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const next = isLiteral(byte, line === '', bytes[at + 1]) ? String.fromCharCode(byte) : hexOf(byte);
    if (line.length + next.length > LONGEST_LINE) {
      lines.push(line, CONTINUED);
      // What begins a line now has to be looked at again.
      line = byte === DOT || byte === HYPHEN ? hexOf(byte) : next;
    } else line += next;
  }
  if (line !== '') lines.push(line, CONTINUED);
  return lines.join('');
}

function isLiteral(byte: number, first: boolean, following: number | undefined): boolean {
  // White space at the end of a line gets lost on the way, and what follows a piece is not known.
  if (byte === SPACE || byte === TAB) return following !== undefined && following !== CR;
  if (byte < SPACE || byte > 0x7e || byte === EQUALS) return false;
  return !(first && (byte === DOT || byte === HYPHEN));
}

function hexOf(byte: number): string {
  return `=${HEX[byte >> 4]}${HEX[byte & 15]}`;
}
