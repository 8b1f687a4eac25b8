import type { GuestOptions } from './guest.js';
import { play } from './play.js';
import { JsonProgress } from './progress/json-progress.js';
import type { FailedLine } from './progress/progress-line.js';
import { TerminalProgress } from './progress/terminal-progress.js';

/** Run by `npm run demo` against an installation with a virtual clock. */
const {
  DEMO_ORIGIN,
  DEMO_PROCESSES,
  OWNER_EMAIL,
  OWNER_PASSWORD,
  DEMO_PEOPLE,
  DEMO_LOCALE,
  DEMO_GUEST,
  DEMO_JSON,
} = process.env;
if (!DEMO_ORIGIN || !OWNER_EMAIL || !OWNER_PASSWORD)
  throw new Error('Please start the demo with: npm run demo');

try {
  await play(
    {
      origin: DEMO_ORIGIN,
      processes: (DEMO_PROCESSES ?? DEMO_ORIGIN).split(','),
      owner: { email: OWNER_EMAIL, password: OWNER_PASSWORD },
      locale: DEMO_LOCALE ?? 'en',
      people: Number(DEMO_PEOPLE ?? 300),
      guest: DEMO_GUEST ? (JSON.parse(DEMO_GUEST) as GuestOptions) : undefined,
    },
    DEMO_JSON ? new JsonProgress() : new TerminalProgress(DEMO_ORIGIN),
  );
} catch (error) {
  if (!DEMO_JSON) throw error;
  // A page shows why; a stack would tell its reader nothing.
  const message = error instanceof Error ? error.message : String(error);
  console.log(JSON.stringify({ type: 'failed', code: 'failed', message } satisfies FailedLine));
  // The people still hold their sockets.
  process.exit(1);
}
