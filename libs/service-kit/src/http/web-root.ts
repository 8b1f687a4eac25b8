import { join, sep } from 'node:path';

const here = import.meta.dirname;
const compiled = here.includes(`${sep}dist${sep}libs${sep}`);

/** Where `npm run build:web` puts the pages, seen from the compiled file as well as from the source. */
export const WEB_ROOT = join(here, compiled ? '../../../../web' : '../../../../dist/web');
