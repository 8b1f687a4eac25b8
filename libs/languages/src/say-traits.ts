import type { Messages } from './language.js';

/** How the platform calls what a trait asks, in the one English sentence that it keeps. */
const FIELDS: Record<string, string> = {
  'e-mail domain': 'email-domain',
  language: 'language',
  'time zone': 'time-zone',
  tag: 'tag',
  attribute: 'attribute',
  'answer in a poll': 'answer',
};

/** The longer ones first: `is` begins three others. */
const OPERATORS: [string, string][] = [
  ['is not known', 'exists-not'],
  ['is known', 'exists'],
  ['is one of', 'any-of'],
  ['is not', 'is-not'],
  ['is', 'is'],
  ['contains', 'contains'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
];

const SENTENCE = new RegExp(
  `^(${Object.keys(FIELDS).join('|')})(?: "(.*?)")? (${OPERATORS.map(([words]) => words).join('|')})(?: (.*))?$`,
  's',
);

/** `attribute "employees" at least 50` in the reader's language; undefined for what is no trait. */
export function traitIn(m: Messages, sentence: string): string | undefined {
  const { names } = m.contactProfile;
  const { fields, operators } = m.segments;
  const [found, field = '', name, operator = '', value] = SENTENCE.exec(sentence) ?? [];
  if (found === undefined) return undefined;
  const asked = name === undefined ? wordIn(fields, FIELDS[field] ?? '') : (wordIn(names, name) ?? name);
  const how = wordIn(operators, new Map(OPERATORS).get(operator) ?? '');
  return [asked ?? field, how ?? operator, value].filter(Boolean).join(' ');
}

/** A name that comes from outside may be one that every object has. */
const wordIn = (words: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
