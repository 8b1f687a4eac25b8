import { languagesAskedFor } from './asked-language.decorator.js';

const asked = (cookie: string | undefined, lang: unknown, accepted?: string): string =>
  languagesAskedFor({ headers: { cookie, 'accept-language': accepted }, query: { lang } });

describe(languagesAskedFor, () => {
  it('puts the choice before the link, and the link before the browser', () => {
    expect(asked('a=1; funnelcast-language=ru', 'en', 'de;q=0.5')).toBe('ru, en, de;q=0.5');
    expect(asked(undefined, 'ru', 'en')).toBe('ru, en');
    expect(asked(undefined, undefined, 'en')).toBe('en');
    expect(asked(undefined, undefined)).toBe('');
  });

  it.each([
    ['funnelcast-language="><script>', undefined],
    ['xfunnelcast-language=ru', '"><script>'],
    ['', ['ru', 'en']],
    ['funnelcast-language=RU', 'x'.repeat(50)],
  ])('takes nothing else for a language: %j, %j', (cookie, lang) => {
    expect(asked(cookie, lang)).toBe('');
  });
});
