import { inEveryLanguage, languageOf } from '@funnelcast/languages';

/** What somebody who brings a list affirms, in the language of the studio; English in those that it does not speak. */
export function importConsentWording(language: string): string {
  return languageOf(language).consent.import;
}

/** In the language of the form; English in those that it is not shown in. */
export function consentWording(presenterName: string, locale = 'en'): string {
  return languageOf(locale).consent.form(presenterName);
}

export function consentWordings(presenterName: string): { language: string; text: string }[] {
  const wordings = inEveryLanguage(({ consent }) => consent.form(presenterName));
  return Object.entries(wordings).map(([language, text]) => ({ language, text }));
}
