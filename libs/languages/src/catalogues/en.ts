import type { Language } from '../language.js';
import { attendee } from './en/attendee.js';
import { consent } from './en/consent.js';
import { letters } from './en/letters.js';
import { pages } from './en/pages.js';
import { sales } from './en/sales.js';
import { studio } from './en/studio.js';

export const name = 'English';
export { attendee, consent, letters, pages, sales, studio };
export default { name, studio, attendee, letters, consent, pages, sales } satisfies Language;
