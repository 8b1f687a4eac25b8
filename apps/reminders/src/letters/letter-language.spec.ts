import { inLanguage, localeOf, noticeIn } from './letter-language.js';

const letter = {
  subject: 'Hello',
  body: 'English',
  translations: [
    { language: 'ru', subject: 'Здравствуйте', body: 'По-русски' },
    { language: 'de', subject: 'Guten Tag', body: 'Deutsch' },
  ],
};

describe(inLanguage, () => {
  it.each([
    ['the contact’s language, whatever the region', ['ru-KZ', 'de'], 'ru'],
    ['English for those who speak it, in a workspace of another language', ['en-GB', 'ru'], 'en'],
    ['the workspace’s language where the contact’s has no translation', ['fr', 'de-AT'], 'de'],
    ['English where neither has one', ['fr', 'pt'], 'en'],
    ['English where nothing is known', [null, undefined], 'en'],
    ['English for a locale that is none', ['<script>', ''], 'en'],
  ])('takes %s', (_, wanted, language) => {
    expect(inLanguage(letter, wanted).language).toBe(language);
  });

  it('has one language only where nothing was translated', () => {
    expect(inLanguage({ ...letter, translations: null }, ['ru'])).toMatchObject({
      language: 'en',
      body: 'English',
    });
  });
});

describe(noticeIn, () => {
  it('speaks the languages that ship, and English to all others', () => {
    expect(noticeIn('session-moved', ['ru']).subject).toContain('Новое время');
    expect(noticeIn('session-moved', ['fr', 'ru']).language).toBe('ru');
    expect(noticeIn('session-cancelled', ['fr', null])).toMatchObject({ language: 'en' });
  });
});

describe(localeOf, () => {
  it('keeps the person’s variant of the letter’s language, and never mixes two', () => {
    const english = inLanguage(letter, ['en']);

    expect(localeOf(english, 'en-GB')).toBe('en-GB');
    expect(localeOf(english, 'fr-FR')).toBe('en');
  });
});
