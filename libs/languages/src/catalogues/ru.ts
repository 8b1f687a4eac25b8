import type { Language } from '../language.js';
import { attendee } from './ru/attendee.js';
import { consent } from './ru/consent.js';
import { letters } from './ru/letters.js';
import { pages } from './ru/pages.js';
import { sales } from './ru/sales.js';
import { studio } from './ru/studio.js';

export const name = 'Русский';
export { attendee, consent, letters, pages, sales, studio };
export default { name, studio, attendee, letters, consent, pages, sales } satisfies Language;
