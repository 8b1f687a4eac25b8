import { askedLanguages, inAskedLanguage } from './asked-language.js';

describe(askedLanguages, () => {
  it.each([
    ['ru-RU, ru;q=0.9, en-US;q=0.8, en;q=0.7', ['ru', 'ru', 'en', 'en']],
    ['en;q=0.5, de', ['de', 'en']],
    ['*, fr;q=0', []],
    ['EN-gb', ['en']],
    ['<script>, ru;q=x', []],
    ['', []],
    [undefined, []],
  ])('reads %j', (header, languages) => {
    expect(askedLanguages(header)).toEqual(languages);
  });
});

describe(inAskedLanguage, () => {
  const words = { en: { title: 'Hello' }, ru: { title: 'Привет' } };

  it('takes the first language that has words, else English', () => {
    expect(inAskedLanguage(words, 'fr, ru;q=0.5')).toEqual({ language: 'ru', title: 'Привет' });
    expect(inAskedLanguage(words, 'constructor')).toEqual({ language: 'en', title: 'Hello' });
    expect(inAskedLanguage(words, undefined).language).toBe('en');
  });
});
