import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../libs/languages/src/language';

type Words = { [name: string]: Leaf | Words };
type Leaf = string | string[] | ((...values: never[]) => string);

/** A part of every catalogue, and where a page speaks its words, which of the sources. */
interface Entry {
  name: Exclude<keyof Language, 'name'>;
  speaks?: (file: string) => boolean;
}

const entries: Entry[] = [
  { name: 'studio', speaks: (file) => !file.startsWith('attendee/') },
  { name: 'attendee', speaks: (file) => file.startsWith('attendee/') },
  { name: 'letters' },
  { name: 'consent' },
  { name: 'pages' },
  { name: 'sales' },
];

type Catalogue = { default?: Partial<Language> } & Record<string, unknown>;

const catalogues = import.meta.glob<Catalogue>('../../libs/languages/src/catalogues/*.ts');

const isWords = (value: Leaf | Words): value is Words => typeof value === 'object' && !Array.isArray(value);

/** Every leaf of a catalogue by its path: `room.polls.title`. */
function leavesOf(words: Words, before = ''): Map<string, Leaf> {
  return new Map(
    Object.entries(words).flatMap(([name, value]) =>
      isWords(value) ? [...leavesOf(value, `${before}${name}.`)] : [[`${before}${name}`, value] as const],
    ),
  );
}

const kindOf = (leaf: Leaf): string => (Array.isArray(leaf) ? `${leaf.length} texts` : typeof leaf);

/** Three numbers that take different plural forms in most languages. */
const samples = [41, 42, 45];

/** Which of the values that a text is given stand in it. */
function placeholdersOf(leaf: Leaf, count: number): string {
  if (typeof leaf === 'string') return liquidOf(leaf);
  if (typeof leaf !== 'function') return '';
  const told = samples.map((sample) => {
    const values = Array.from({ length: count }, (_, index) => String(sample + index * 10));
    const text = (leaf as (...values: unknown[]) => string)(...values);
    return values.map((value) => (text.includes(value) ? '1' : '0')).join('');
  });
  return told.join(' ');
}

/** The values that a letter's template prints. */
const liquidOf = (text: string): string =>
  [...new Set([...text.matchAll(/{{\s*([\w.]+)/g)].map(([, value]) => value))].sort().join(' ');

function differences(original: Map<string, Leaf>, translation: Map<string, Leaf>): string[] {
  const missing = [...original.keys()].filter((path) => !translation.has(path));
  const surplus = [...translation.keys()].filter((path) => !original.has(path));
  const wrong = [...original].filter(([path, leaf]) => {
    const other = translation.get(path);
    if (other === undefined) return false;
    if (kindOf(leaf) !== kindOf(other) || String(other).trim() === '') return true;
    const count = typeof leaf === 'function' ? leaf.length : 0;
    return placeholdersOf(leaf, count) !== placeholdersOf(other, count);
  });
  return [
    ...missing.map((path) => `${path} is missing`),
    ...surplus.map((path) => `${path} is not in English`),
    ...wrong.map(([path]) => `${path} takes other values than in English, or is empty`),
  ];
}

const sources = join(import.meta.dirname, 'src');
/** Where the words of reasons are said for pages and services alike. */
const shared = ['say-reasons.ts', 'say-traits.ts'].map((file) =>
  join(import.meta.dirname, '../../libs/languages/src', file),
);
const alias = /(?:const|let) (?:(\w+)|{ (\w+)(?:: (\w+))? })(?:: [^=]+)? = m((?:\.\w+)*);/g;

/** Paths that a file speaks; a path that ends in a dot stands for everything under it. */
function spokenIn(code: string): string[] {
  const names = new Map([['m', '']]);
  for (const [, whole, member, renamed, path = ''] of code.matchAll(alias)) {
    const name = whole ?? renamed ?? member;
    if (name) names.set(name, [path.slice(1), whole ? '' : member].filter(Boolean).join('.'));
  }
  const rest = code.replace(alias, '');
  return [...names].flatMap(([name, start]) =>
    [...rest.matchAll(new RegExp(`(?<![\\w.])${name}((?:\\??\\.\\w+|\\['[\\w-]+'\\])+|(?=\\[))`, 'g'))].map(
      ([, path = '']) =>
        [start, path.replace(/\['([\w-]+)'\]/g, '.$1').replace(/^\??\./, '')].filter(Boolean).join('.'),
    ),
  );
}

function unspoken(paths: string[], speaks: (file: string) => boolean): string[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && speaks(file),
  );
  const all = [...files.map((file) => join(sources, file)), ...shared];
  const spoken = new Set(all.flatMap((file) => spokenIn(readFileSync(file, 'utf8'))));
  return paths.filter((path) => {
    const steps = path.split('.');
    const above = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
    // `text.next.map` goes on behind the leaf; `text.units[unit]` stops above it.
    const asked = above.some((prefix) => spoken.has(prefix));
    return !asked && ![...spoken].some((name) => name.startsWith(`${path}.`));
  });
}

/** What is wrong with the catalogues: words that a language lacks, mixes up, or that no page says. */
async function checkMessages(): Promise<string[]> {
  const found: string[] = [];
  const loaded = await Promise.all(
    Object.entries(catalogues).map(
      async ([file, load]) => [/(\w+)\.ts$/.exec(file)![1]!, await load()] as const,
    ),
  );
  const { en } = Object.fromEntries(loaded);
  for (const { name, speaks } of entries) {
    const english = leavesOf(en![name] as Words);
    for (const [tag, catalogue] of loaded) {
      // The platform takes the whole, the pages take it part by part.
      if (!catalogue.default?.[name] || catalogue.default[name] !== catalogue[name])
        found.push(`${tag}: ${name} must be exported, and be in the default export`);
      else
        found.push(
          ...differences(english, leavesOf(catalogue[name] as Words)).map(
            (what) => `${name}, ${tag}: ${what}`,
          ),
        );
    }
    if (speaks)
      found.push(...unspoken([...english.keys()], speaks).map((path) => `${name}: nobody says ${path}`));
  }
  for (const [tag, catalogue] of loaded)
    if (typeof catalogue.name !== 'string' || catalogue.default?.name !== catalogue.name)
      found.push(`${tag}: name must be exported, and be in the default export`);
  return found;
}

export const found = await checkMessages();
