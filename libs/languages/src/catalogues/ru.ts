import type { Language } from '../language.js';
import { attendee } from './ru/attendee.js';
import { consent } from './ru/consent.js';
import { letters } from './ru/letters.js';
import { pages } from './ru/pages.js';
import { studio } from './ru/studio.js';

export const name = 'Русский';
export { attendee, consent, letters, pages, studio };
export default { name, studio, attendee, letters, consent, pages } satisfies Language;
