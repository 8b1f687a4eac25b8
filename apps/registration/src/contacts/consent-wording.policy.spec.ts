import { consentWording, consentWordings, importConsentWording } from './consent-wording.policy.js';

describe(consentWording, () => {
  it('is what the form shows in the language of the locale', () => {
    const shown = new Map(consentWordings('Ada').map(({ language, text }) => [language, text]));

    expect(consentWording('Ada', 'ru-KZ')).toBe(shown.get('ru'));
    expect(consentWording('Ada', 'en-GB')).toBe(shown.get('en'));
    for (const text of shown.values()) expect(text).toContain('Ada');
  });

  it.each(['fr', 'constructor', ''])(
    'is English for a locale that the form does not speak (%j)',
    (locale) => {
      expect(consentWording('Ada', locale)).toBe(consentWording('Ada'));
    },
  );
});

describe(importConsentWording, () => {
  it('speaks the languages of the studio, and English where it is asked for another', () => {
    expect(importConsentWording('ru')).toMatch(/согласие/);
    expect(importConsentWording('fr')).toBe(importConsentWording('en'));
    expect(importConsentWording('constructor')).toBe(importConsentWording('en'));
  });
});
