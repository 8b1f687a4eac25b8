type Wording = (presenterName: string) => string;

/** The very words beside the box on the form. They are stored with every consent, so a change here is on record. */
const WORDINGS = {
  en: (presenterName) =>
    `I agree that ${presenterName} sends me the invitation, reminders and follow-up letters about this webinar by e-mail. I can stop them at any time with one click.`,
  ru: (presenterName) =>
    `Я даю согласие получать по электронной почте приглашение, напоминания и письма по итогам этого вебинара (отправитель: ${presenterName}). Отписаться можно в любой момент одним нажатием.`,
} satisfies Record<string, Wording>;

/** What somebody who brings a list affirms for everybody in it; stored as the consent of each. */
const AFFIRMATIONS: Record<keyof typeof WORDINGS, string> = {
  en: 'The people in this file have agreed to get letters from us by e-mail, and we can show when and how each of them did.',
  ru: 'Люди из этого файла дали согласие получать от нас письма по электронной почте, и мы можем показать, когда и как каждый из них это сделал.',
};

/** The affirmation in the language of the studio; English in those that it does not speak. */
export function importConsentWording(language: string): string {
  const known: Partial<Record<string, string>> = AFFIRMATIONS;
  return (Object.hasOwn(AFFIRMATIONS, language) ? known[language] : undefined) ?? AFFIRMATIONS.en;
}

/** In the language of the form; English in those that it is not shown in. */
export function consentWording(presenterName: string, locale = 'en'): string {
  const language = locale.split('-')[0]!.toLowerCase();
  const known: Partial<Record<string, Wording>> = WORDINGS;
  return (Object.hasOwn(WORDINGS, language) ? known[language]! : WORDINGS.en)(presenterName);
}

export function consentWordings(presenterName: string): { language: string; text: string }[] {
  return Object.entries(WORDINGS).map(([language, wording]) => ({ language, text: wording(presenterName) }));
}
