/** What a letter may speak of. A value that is missing may be asked for with `if`, but not printed. */
export interface LetterValues {
  contact: { name: string; first_name: string; email: string };
  webinar: { title?: string; presenter: string };
  session: { when?: string; date?: string; time?: string; zone?: string };
  workspace: { name: string };
  offer?: { title: string; description: string };
  join_url?: string;
  offer_url?: string;
  preferences_url?: string;
  unsubscribe_url?: string;
}

/** A confirmation goes to an address that nobody has proved to be theirs: what a stranger typed as a name is not sent there. */
export function withoutNames(values: LetterValues): LetterValues {
  return { ...values, contact: { ...values.contact, name: '', first_name: '' } };
}
