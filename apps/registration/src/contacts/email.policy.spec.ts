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
});
