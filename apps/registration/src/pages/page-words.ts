import { inEveryLanguage } from '@funnelcast/languages';
import { inAskedLanguage } from '@funnelcast/service-kit';

/** What the pages of this service say by themselves before any script runs. */
export const pageWords = (asked: string | undefined) =>
  inAskedLanguage(
    inEveryLanguage(({ pages }) => pages.registration),
    asked,
  );
