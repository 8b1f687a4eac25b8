/** What we take from a file; a column of any other name is left out and said to be. */
export const FIELDS = ['email', 'name', 'firstName', 'lastName', 'timeZone', 'locale', 'createdAt'] as const;
export type ContactField = (typeof FIELDS)[number];

/** Which column of the file a field stands in, counted from 0. */
export type ColumnMapping = Partial<Record<ContactField, number>>;

/** How programs that people export from call their columns, without case, spaces and signs. */
const NAMES: Record<ContactField, string[]> = {
  email: ['email', 'emailaddress', 'mail', 'subscriberemail', 'почта', 'электроннаяпочта', 'емейл', 'имейл'],
  name: ['name', 'fullname', 'displayname', 'contactname', 'фио', 'имяифамилия', 'полноеимя'],
  firstName: ['firstname', 'givenname', 'forename', 'имя'],
  lastName: ['lastname', 'surname', 'familyname', 'фамилия'],
  timeZone: ['timezone', 'tz', 'часовойпояс'],
  locale: ['locale', 'language', 'lang', 'язык'],
  createdAt: ['createdat', 'created', 'subscribedat', 'signupdate', 'dateadded', 'датасоздания'],
};

const FIELD_OF = new Map(FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)));

const fieldOf = (header: string): ContactField | undefined =>
  FIELD_OF.get(header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));

/** The first column of a name counts; a second one of the same name is ignored like any other. */
export function mapColumns(headers: readonly string[]): { columns: ColumnMapping; ignored: string[] } {
  const columns: ColumnMapping = {};
  const ignored: string[] = [];
  for (const [index, header] of headers.entries()) {
    const field = fieldOf(header);
    if (field === undefined || columns[field] !== undefined) ignored.push(header.trim());
    else columns[field] = index;
  }
  return { columns, ignored };
}
