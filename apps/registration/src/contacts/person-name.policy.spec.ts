import fc from 'fast-check';
import { isPersonName, LONGEST_NAME, tidyName } from './person-name.policy.js';

describe(isPersonName, () => {
  it.each([
    'Ada Lovelace',
    "Conan O'Brien",
    'Dr. Jane Smith-Jones, Ph.D.',
    'J.R.R. Tolkien',
    'Søren Ærø',
    'Анна-Мария',
    '山田 太郎',
    'محمد',
    'X Æ A-12',
    '<script>alert(1)</script>',
    '=HYPERLINK("x")',
    '👩‍🚀 Sally',
    'a'.repeat(LONGEST_NAME),
    'é'.repeat(LONGEST_NAME),
  ])('takes %s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a header', 'Ada\r\nBcc: victims@example.org'],
    ['a line break', 'Ada\nLovelace'],
    ['a NUL', 'Ada\u0000'],
    ['an escape', 'Ada\u001b[31m'],
    ['a line separator', 'Ada\u2028x'],
    ['a reversed text', 'Ada\u202egpj.exe'],
    ['half a character', 'Ada\ud83d'],
    ['a link', 'Win at https://evil.example'],
    ['a bare host', 'visit EVIL.com today'],
    ['a host of another script', 'зайди на казино.рф'],
    ['a www host', 'www.evil.example'],
    ['a host with a path', 'bit.ly/x'],
    ['an address', 'buy@spam.com'],
    ['one character too many', 'a'.repeat(LONGEST_NAME + 1)],
    ['10 kB', 'a'.repeat(10_000)],
    ['a number', 7],
    ['a list', ['Ada']],
    ['null', null],
  ])('refuses %s', (_, name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe(tidyName, () => {
  it('keeps one space between words and none around', () => {
    expect(tidyName('  Ada \u00a0  Lovelace ')).toBe('Ada Lovelace');
  });

  it('composes letters, so that equal names are equal', () => {
    expect(tidyName('Zoe\u0308')).toBe('Zoë');
  });

  it('does not repair a header injection', () => {
    expect(isPersonName(tidyName('Ada\r\nBcc: x'))).toBe(false);
  });

  it('finds whatever is tidy already to be so', () => {
    const words = fc.array(
      fc.oneof(fc.string(), fc.constantFrom(' ', 'Ada', "O'Brien", '\u00a0', 'e\u0301')),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const tidy = text
          .normalize('NFC')
          .replace(/[^\S\r\n\t]+/gu, ' ')
          .trim();
        expect(tidyName(text)).toBe(tidy);
      }),
    );
  });

  it('leaves other types to the validation', () => {
    expect(tidyName(7)).toBe(7);
  });
});
