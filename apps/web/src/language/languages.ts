import type { AttendeeMessages } from '../attendee/messages';
import type { Messages } from '../messages';

interface LanguageEntry {
  /** In the language itself: whoever looks for it may read no other. */
  name: string;
  studio: () => Promise<Messages>;
  attendee: () => Promise<AttendeeMessages>;
}

/** Every language of the pages. A new one is its two catalogues and its lines here; only the one in use is loaded. */
export const languages = {
  en: {
    name: 'English',
    studio: async () => (await import('../messages/en')).en,
    attendee: async () => (await import('../attendee/messages/en')).en,
  },
  ru: {
    name: 'Русский',
    studio: async () => (await import('../messages/ru')).ru,
    attendee: async () => (await import('../attendee/messages/ru')).ru,
  },
} satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as Language[];
