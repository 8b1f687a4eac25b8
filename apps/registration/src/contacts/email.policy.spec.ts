import { isEmail } from 'class-validator';
import fc from 'fast-check';
import { isContactEmail } from './email.policy.js';

describe(isContactEmail, () => {
  it.each(['ada@example.org', 'a.l+news@mail.example.co.uk', "o'brien@example.org"])('takes %s', (email) => {
    expect(isContactEmail(email)).toBe(true);
  });

  it.each([
    '',
    'ada',
    'ada@',
    'ada@localhost',
    'ada@example.org\r\nBcc: x@example.org',
    'ada@example.org,eve@example.org',
    '"quoted text"@example.org',
    'äda@example.org',
    'Ada <ada@example.org>',
    `${'a'.repeat(250)}@example.org`,
    7,
    null,
    ['ada@example.org'],
  ])('refuses %j', (email) => {
    expect(isContactEmail(email)).toBe(false);
  });

  it('never takes what the library refuses', () => {
    const pieces = fc.constantFrom(
      'a',
      'b7',
      'x'.repeat(63),
      'x'.repeat(64),
      '.',
      '-',
      '_',
      '+',
      '@',
      'com',
      '1',
      'é',
    );
    const texts = fc.array(pieces, { minLength: 3, maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(isEmail(text)).toBe(isEmail(text) || isContactEmail(text));
      }),
      { numRuns: 5_000 },
    );
  });
});
