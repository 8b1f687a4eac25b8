type Wording = (presenterName: string) => string;

/** The very words beside the box on the form. They are stored with every consent, so a change here is on record. */
const WORDINGS = {
  en: (presenterName) =>
    `I agree that ${presenterName} sends me the invitation, reminders and follow-up letters about this webinar by e-mail. I can stop them at any time with one click.`,
  ru: (presenterName) =>
    `Я даю согласие получать по электронной почте приглашение, напоминания и письма по итогам этого вебинара (отправитель: ${presenterName}). Отписаться можно в любой момент одним нажатием.`,
} satisfies Record<string, Wording>;

/** In the language of the form; English in those that it is not shown in. */
export function consentWording(presenterName: string, locale = 'en'): string {
  const language = locale.split('-')[0]!.toLowerCase();
  const known: Partial<Record<string, Wording>> = WORDINGS;
  return (Object.hasOwn(WORDINGS, language) ? known[language]! : WORDINGS.en)(presenterName);
}

export function consentWordings(presenterName: string): { language: string; text: string }[] {
  return Object.entries(WORDINGS).map(([language, wording]) => ({ language, text: wording(presenterName) }));
}
