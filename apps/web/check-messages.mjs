import { runnerImport } from 'vite';

/** Stops a build whose words are incomplete in a language; `npm run types` asks the same. */
const {
  module: { found },
} = await runnerImport(new URL('messages-check.ts', import.meta.url).pathname);
for (const what of found) console.error(what);
process.exitCode = found.length > 0 ? 1 : 0;
