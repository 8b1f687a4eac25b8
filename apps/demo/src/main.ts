import { play } from './play.js';

/** Run by `npm run demo` against an installation with a virtual clock. */
const { DEMO_ORIGIN, DEMO_PROCESSES, OWNER_EMAIL, OWNER_PASSWORD, DEMO_PEOPLE } = process.env;
if (!DEMO_ORIGIN || !OWNER_EMAIL || !OWNER_PASSWORD)
  throw new Error('Please start the demo with: npm run demo');

const text = await play({
  origin: DEMO_ORIGIN,
  processes: (DEMO_PROCESSES ?? DEMO_ORIGIN).split(','),
  owner: { email: OWNER_EMAIL, password: OWNER_PASSWORD },
  people: Number(DEMO_PEOPLE ?? 300),
});
console.log(text);
