/** RFC 2045: a line of 76 characters at most, one of which is the `=` that continues it. */
const LONGEST_LINE = 75;
const HEX = '0123456789ABCDEF';
const EQUALS = 0x3d;
const SPACE = 0x20;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const CONTINUED = '=\r\n';
/** What goes onto one line as it is, wherever that line stands. */
const PLAIN = /^[\x21-\x2c\x2f-\x3c\x3e-\x7e](?:[\x20-\x3c\x3e-\x7e]{0,70}[\x21-\x3c\x3e-\x7e])?$/;

/**
 * Quoted-printable of a piece of a text, so that pieces can be put together in any order: each begins at the beginning of
 * a line and ends at one. No line begins with a dot, which SMTP would have doubled, nor with a hyphen: what a person
 * wrote can never be taken for the end of a part.
 */
export function quotedPrintable(piece: string): string {
  if (piece === '') return '';
  return PLAIN.test(piece) ? piece + CONTINUED : encode(Buffer.from(piece, 'utf8'));
}

/** Ends what was put together of pieces: nothing is left to be continued. */
export function endQuotedPrintable(pieces: string): string {
  return pieces.endsWith(CONTINUED) ? pieces.slice(0, -CONTINUED.length) : pieces;
}

function encode(bytes: Buffer): string {
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === LF || (byte === CR && bytes[at + 1] === LF)) {
      if (byte === CR) at++;
      lines.push(line, '\r\n');
      line = '';
      continue;
    }
    const next = isLiteral(byte, line === '', bytes[at + 1])
      ? String.fromCharCode(byte)
      : `=${HEX[byte >> 4]}${HEX[byte & 15]}`;
    if (line.length + next.length > LONGEST_LINE) {
      lines.push(line, CONTINUED);
      // What begins a line now has to be looked at again.
      line = byte === DOT || byte === HYPHEN ? `=${HEX[byte >> 4]}${HEX[byte & 15]}` : next;
    } else line += next;
  }
  if (line !== '') lines.push(line, CONTINUED);
  return lines.join('');
}

function isLiteral(byte: number, first: boolean, following: number | undefined): boolean {
  // White space at the end of a line gets lost on the way, and what follows a piece is not known.
  if (byte === SPACE || byte === TAB) return following !== undefined && following !== LF && following !== CR;
  if (byte < SPACE || byte > 0x7e || byte === EQUALS) return false;
  return !(first && (byte === DOT || byte === HYPHEN));
}
