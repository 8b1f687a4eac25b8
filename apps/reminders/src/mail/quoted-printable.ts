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
/** What goes as it is, but for the first character of a line. */
const WORDS = /^[\x20-\x3c\x3e-\x7e]*[\x21-\x3c\x3e-\x7e]$/;

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
  return encoded + encodeLine(piece.slice(at));
}

/** Ends what was put together of pieces: nothing is left to be continued. */
export function endQuotedPrintable(pieces: string): string {
  return pieces.endsWith(CONTINUED) ? pieces.slice(0, -CONTINUED.length) : pieces;
}

/** Most lines of a text are words that need nothing but to be cut. */
function encodeLine(line: string): string {
  if (!WORDS.test(line)) return encode(Buffer.from(line, 'utf8'));
  let encoded = '';
  for (let at = 0; at < line.length;) {
    const first = line.charCodeAt(at);
    const escaped = first === DOT || first === HYPHEN;
    const length = escaped ? LONGEST_LINE - 2 : LONGEST_LINE;
    encoded +=
      (escaped ? hexOf(first) + line.slice(at + 1, at + length) : line.slice(at, at + length)) + CONTINUED;
    at += length;
  }
  return encoded;
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
