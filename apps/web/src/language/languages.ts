import type { AttendeeMessages, Messages } from '../../../../libs/languages/src/language';

interface LanguageEntry {
  /** In the language itself: whoever looks for it may read no other. */
  name: string;
  studio: () => Promise<Messages>;
  attendee: () => Promise<AttendeeMessages>;
}

// Each part of a catalogue is a module of its own (catalogue-parts.ts): all names are here at once, and of the words
// only those are loaded that the page says in the language in use.
const names = import.meta.glob<string>('../../../../libs/languages/src/catalogues/*.ts', {
  query: '?part=name',
  import: 'name',
  eager: true,
});
const studio = import.meta.glob<Messages>('../../../../libs/languages/src/catalogues/*.ts', {
  query: '?part=studio',
  import: 'studio',
});
const attendee = import.meta.glob<AttendeeMessages>('../../../../libs/languages/src/catalogues/*.ts', {
  query: '?part=attendee',
  import: 'attendee',
});

const tagOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);

/** Every language that has a catalogue, by tag. */
export const languages: Record<string, LanguageEntry | undefined> = Object.fromEntries(
  Object.entries(names).map(([file, name]) => [
    tagOf(file),
    { name, studio: studio[file]!, attendee: attendee[file]! },
  ]),
);

export const languageTags = Object.keys(languages);

export const languageName = (tag: string): string =>
  (Object.hasOwn(languages, tag) && languages[tag]?.name) ||
  (new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag);
