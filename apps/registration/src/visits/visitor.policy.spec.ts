import { isVisitor, visitorHash } from './visitor.policy.js';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe(isVisitor, () => {
  it.each([
    ['a desktop browser', CHROME],
    [
      'a phone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'a page inside another app',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FBAN/FB4A;FBAV/480.0]',
    ],
  ])('counts %s', (_, userAgent) => {
    expect(isVisitor({ method: 'GET', userAgent })).toBe(true);
  });

  it.each([
    ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['a messenger’s preview', 'TelegramBot (like TwitterBot)'],
    ['a chat’s preview', 'WhatsApp/2.23.20.0'],
    ['a network’s preview', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['a script', 'curl/8.5.0'],
    ['whoever does not say', ''],
  ])('does not count %s', (_, userAgent) => {
    expect(isVisitor({ method: 'GET', userAgent })).toBe(false);
  });

  it('does not count a look at the head, or a page that is fetched in advance', () => {
    expect(isVisitor({ method: 'HEAD', userAgent: CHROME })).toBe(false);
    expect(isVisitor({ method: 'GET', userAgent: CHROME, purpose: 'prefetch;prerender' })).toBe(false);
  });
});

describe(visitorHash, () => {
  const hash = (salt: string, webinarId: string, address: string, userAgent: string) =>
    visitorHash(salt, webinarId, address, userAgent);

  it('is the same for the same person, page and salt, and short', () => {
    expect(hash('salt', 'w', '10.0.0.1', CHROME)).toBe(hash('salt', 'w', '10.0.0.1', CHROME));
    expect(hash('salt', 'w', '10.0.0.1', CHROME)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is another with any of them', () => {
    const hashes = [
      hash('salt', 'w', '10.0.0.1', CHROME),
      hash('pepper', 'w', '10.0.0.1', CHROME),
      hash('salt', 'x', '10.0.0.1', CHROME),
      hash('salt', 'w', '10.0.0.2', CHROME),
      hash('salt', 'w', '10.0.0.1', `${CHROME} Edg/140.0`),
      // What two fields share must not slide from one to the other.
      hash('salt', 'w', '10.0.0.1M', CHROME.slice(1)),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
