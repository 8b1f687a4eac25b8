import { inEveryLanguage, LANGUAGES } from '@funnelcast/languages';
import { inAskedLanguage } from '../page-shell/asked-language.js';

/** Databases, brokers and services that were restarted are back within seconds. */
export const RETRY_AFTER_SECONDS = 2;
/** Between the tries of a page that nobody watches. */
const RETRY_SECONDS = 5;

interface Refusal {
  retryAfterSeconds?: number;
  /** Languages in the form of an Accept-Language header. */
  asked: string | undefined;
}

/**
 * What a person sees who opened an address in a browser while it could not be answered: a page that tries again by itself.
 * It needs nothing else of ours, since that may be away as well.
 */
export function problemPage({ retryAfterSeconds = RETRY_SECONDS, asked }: Refusal): string {
  const { language, title, hint, again } = inAskedLanguage(
    inEveryLanguage(({ pages }) => pages.refused),
    asked,
  );
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="${Math.max(1, retryAfterSeconds)}" />
    <title>${title}</title>
  </head>
  <body style="margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif">
    <main style="max-width: 28rem; padding: 1.5rem; text-align: center">
      <h1 style="font-size: 1.5rem; margin: 0 0 0.5rem">${title}</h1>
      <p style="margin: 0 0 1.5rem">${hint}</p>
      <a href="" style="display: inline-block; padding: 0.75rem 1rem">${again}</a>
    </main>
  </body>
</html>
`;
}

/** The page in each language, by tag, for proxies that can only hand out what was written beforehand. */
export function problemPages(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(LANGUAGES).map((asked) => [
      asked,
      problemPage({ retryAfterSeconds: RETRY_AFTER_SECONDS, asked }),
    ]),
  );
}
