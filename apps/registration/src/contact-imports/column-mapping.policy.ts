import { attributeName, isKnownAttribute } from '../contact-profiles/attribute-name.policy.js';
import { MOST_ATTRIBUTES } from '../contact-profiles/contact-profile.errors.js';

/** What a file may say of a contact besides their profile. */
export const FIELDS = [
  'email',
  'name',
  'firstName',
  'lastName',
  'timeZone',
  'locale',
  'createdAt',
  'tags',
] as const;
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
  tags: ['tags', 'tag', 'labels', 'теги', 'тег', 'метки', 'метка'],
  createdAt: ['createdat', 'created', 'subscribedat', 'signupdate', 'dateadded', 'датасоздания'],
};

const FIELD_OF = new Map(FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)));

const fieldOf = (header: string): ContactField | undefined =>
  FIELD_OF.get(header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));

/** A column of the profile: by which name a contact keeps it. */
export interface AttributeColumn {
  index: number;
  name: string;
}

export interface MappedColumns {
  columns: ColumnMapping;
  attributes: AttributeColumn[];
  /** Nothing is taken from them, and that is said. */
  ignored: string[];
}

/**
 * The first column of a name counts; a second one of the same name is ignored. What rules ask for goes into the profile by
 * itself, everything else only where that is wished: a file has many columns that mean nothing to us.
 */
export function mapColumns(headers: readonly string[], { keepOthers = false } = {}): MappedColumns {
  const columns: ColumnMapping = {};
  const attributes: AttributeColumn[] = [];
  const ignored: string[] = [];
  const taken = new Set<string>();
  for (const [index, header] of headers.entries()) {
    const field = fieldOf(header);
    const name = profileName(header);
    if (field !== undefined && columns[field] === undefined) columns[field] = index;
    else if (
      field === undefined &&
      isWanted(name, keepOthers) &&
      !taken.has(name) &&
      taken.size < MOST_ATTRIBUTES
    ) {
      taken.add(name);
      attributes.push({ index, name });
    } else ignored.push(header.trim());
  }
  return { columns, attributes, ignored };
}

const LONGEST_NAME = 60;

/** Empty where a column has no name that could be kept. */
export function profileName(header: string): string {
  const name = attributeName(header);
  return name.length > LONGEST_NAME ? '' : name;
}

const isWanted = (name: string, keepOthers: boolean): boolean =>
  isKnownAttribute(name) || (keepOthers && name !== '');
