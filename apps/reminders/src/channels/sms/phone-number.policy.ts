import { createRequire } from 'node:module';
import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';

/** Read as what it is: the package's own import of it is no valid ES module everywhere. */
const METADATA = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json') as MetadataJson;

/** The one spelling of a number (E.164), or null for what is none. A number without its country is not guessed at. */
export function phoneNumberOf(text: string): string | null {
  if (text.length > 40) return null;
  const international = text.trim().replace(/^00(?=[1-9])/, '+');
  if (!international.startsWith('+')) return null;
  const number = parsePhoneNumberFromString(international, { extract: false }, METADATA);
  return number?.isValid() ? number.number : null;
}
