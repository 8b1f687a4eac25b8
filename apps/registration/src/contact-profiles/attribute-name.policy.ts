/** The names by which scoring, segments and the hot list ask, in the spelling in which they do. */
const KNOWN_NAMES = [
  'phone',
  'jobTitle',
  'role',
  'industry',
  'company',
  'employees',
  'revenue',
  'country',
  'region',
  'class',
];

const ALSO_CALLED: Readonly<Record<string, string>> = {
  title: 'jobTitle',
  position: 'jobTitle',
  companysize: 'employees',
  telephone: 'phone',
  телефон: 'phone',
  должность: 'jobTitle',
  роль: 'role',
  отрасль: 'industry',
  компания: 'company',
  организация: 'company',
  сотрудники: 'employees',
  численность: 'employees',
  выручка: 'revenue',
  страна: 'country',
  регион: 'region',
  класс: 'class',
};

const known = new Map([
  ...KNOWN_NAMES.map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(ALSO_CALLED),
]);

/** Whether rules of the platform ask for it. */
export const isKnownAttribute = (name: string): boolean => KNOWN_NAMES.includes(name);

/** `Favourite Colour` is `favourite-colour`; what rules ask for keeps their spelling: `Job title` is `jobTitle`. */
export function attributeName(written: string): string {
  const words = written
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return '';
  return known.get(words.join('')) ?? words.join('-');
}
