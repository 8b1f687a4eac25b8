import fc from 'fast-check';
import { endQuotedPrintable, quotedPrintable } from './quoted-printable.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '.',
    '-',
    '--',
    ' ',
    '\t',
    '=',
    '\r',
    '\n',
    '\r\n',
    '\r\n.\r\n',
    'x \n',
    '.'.repeat(200),
    'é'.repeat(80),
  ),
  fc.webUrl({ withQueryParameters: true }),
);

/** RFC 2045, 6.7: the other direction, as little of it as there is. */
function decode(encoded: string): string {
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe(quotedPrintable, () => {
  it('says the same, in pieces however they are cut', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (pieces) => {
        const whole = pieces.map((piece) => piece.toWellFormed());
        const expected = whole.map((piece) => piece.replace(/\r?\n/g, '\r\n')).join('');
        expect(decode(endQuotedPrintable(whole.map(quotedPrintable).join('')))).toBe(expected);
      }),
    );
  });

  it('keeps to what a mail may look like on its way', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (pieces) => {
        const encoded = endQuotedPrintable(pieces.map(quotedPrintable).join(''));
        expect(encoded).toMatch(/^[\r\n\t\x20-\x7e]*$/);
        expect(encoded.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of encoded.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/^[.-]|[ \t]$/);
        }
      }),
    );
  });

  it('leaves what is plain readable', () => {
    expect(quotedPrintable('Hello Ada.')).toBe('Hello Ada.=\r\n');
    expect(quotedPrintable('a=b\n')).toBe('a=3Db\r\n');
    expect(quotedPrintable('.hidden')).toBe('=2Ehidden=\r\n');
  });
});
