import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { attendee as english, studio as englishStudio } from '../../libs/languages/src/catalogues/en.js';
import { attendee as russian, studio as russianStudio } from '../../libs/languages/src/catalogues/ru.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Refusals that reach programs alone; of a WebSocket's no browser tells its page. */
const FOR_PROGRAMS = new Set([
  'buyer-unknown',
  'channel-webhook-not-authentic',
  'json-too-deep',
  'link-not-valid',
  'mail-event-not-authentic',
  'mail-events-off',
  'method-not-allowed',
  'order-unknown',
  'webhook-not-authentic',
]);
/** Links of attendees that lead nowhere: a page of their own says so. */
const WITH_A_PAGE_OF_THEIR_OWN = new Set([
  'link-not-found',
  'place-not-found',
  'preferences-not-found',
  'unknown-join-link',
]);

const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/src\/.+\.ts$/.test(path) && !/^web\/|spec\.ts$|\/testing\//.test(path))
    .map((path) => join(ROOT, folder, path)),
);
const GIVEN = /\bcode(?:: string)? = '([a-z\d-]+)'|new SignInRefused\(\s*\d+,\s*'([a-z\d-]+)'/g;
const codes = new Set(
  sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(GIVEN)].map(([, ours, ofSignIn]) => ours ?? ofSignIn!),
  ),
);
const shown = [...codes]
  .filter((code) => !FOR_PROGRAMS.has(code) && !WITH_A_PAGE_OF_THEIR_OWN.has(code))
  .toSorted();

describe('the words for refusals', () => {
  it('are asked of many codes', () => {
    expect(codes.size).toBeGreaterThan(140);
    expect([...codes]).toContain('invalid-token');
  });

  it.each([
    ['English', { ...english.problems, ...englishStudio.problems }],
    ['Russian', { ...russian.problems, ...russianStudio.problems }],
  ])('are there in %s for each that a person can meet', (_, words: object) => {
    expect(shown.filter((code) => !Object.hasOwn(words, code))).toEqual([]);
  });

  it('make no exception for a code that nobody gives any more', () => {
    expect([...FOR_PROGRAMS, ...WITH_A_PAGE_OF_THEIR_OWN].filter((code) => !codes.has(code))).toEqual([]);
  });
});
