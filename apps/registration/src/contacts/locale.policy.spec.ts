import { bcp47 } from './locale.policy.js';

describe(bcp47, () => {
  it.each([
    ['en', 'en'],
    ['de-at', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('writes %s as %s', (tag, canonical) => {
    expect(bcp47(tag)).toBe(canonical);
  });

  it.each(['', 'e', 'english language', 'de_AT', '../../x', 'x'.repeat(10_000), 7, null, undefined])(
    'does not know %j',
    (tag) => {
      expect(bcp47(tag)).toBeNull();
    },
  );
});
