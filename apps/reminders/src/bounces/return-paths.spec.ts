import { randomUUID } from 'node:crypto';
import { SignedLinks } from '@funnelcast/service-kit';
import { fromBase32, toBase32 } from './base32.js';
import { ReturnPaths } from './return-paths.js';

const links = new SignedLinks({ authPublicKeys: '{}', linkSecret: 'a secret of at least 32 characters' });
const config = {
  mailFrom: 'Acme <hello@example.org>',
  smtpConnections: 1,
  mailHistoryDays: 730,
  nodeEnv: 'test',
};
const paths = new ReturnPaths(links, { ...config, bounceDomain: 'back.example.org' });

describe(ReturnPaths, () => {
  it('reads what it made, in whatever case it comes back', () => {
    const touchId = randomUUID();
    const address = paths.of(touchId, {});

    expect(address).toMatch(/^bounces\+[a-z2-7]{52}@back\.example\.org$/);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(paths.read(address)).toBe(touchId);
    expect(paths.read(address.toUpperCase())).toBe(touchId);
    expect(paths.of(touchId, { returnPath: 'bounces.acme.example' })).toMatch(/@bounces\.acme\.example$/);
  });

  it('believes nobody else', () => {
    const address = paths.of(randomUUID(), {});
    const forged = address.replace(/\+(.)/, (_, first) => `+${first === 'a' ? 'b' : 'a'}`);

    for (const text of [forged, 'bounces+x@back.example.org', 'hello@example.org', '', undefined])
      expect(paths.read(text)).toBeNull();
  });

  it('is the usual sender where nothing takes what comes back', () => {
    expect(new ReturnPaths(links, config).of(randomUUID(), {})).toBe('hello@example.org');
  });
});

describe(toBase32, () => {
  it('is RFC 4648, there and back', () => {
    expect(toBase32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
    for (let length = 0; length < 40; length += 1) {
      const bytes = Buffer.alloc(length, 0xa7 + length);
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }
  });
});
