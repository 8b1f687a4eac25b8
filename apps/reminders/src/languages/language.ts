import type { LetterSource } from '../letters/letter-source.js';
import type { LetterValues } from '../letters/letter-values.js';
import type { Notice } from '../letters/notices.js';

export type DefaultStepKey =
  | 'confirmation'
  | 'a-day-before'
  | 'an-hour-before'
  | 'a-quarter-before'
  | 'live'
  | 'for-those-who-came'
  | 'for-no-shows';

/** Everything that letters and their pages say by themselves. A new language is one object of this shape. */
export interface Language {
  /** Under every letter; Liquid. */
  frame: { because: string; settings: string; unsubscribe: string; settingsInText: string };
  /** In the calendar entry, before the address. */
  personalLink: string;
  notices: Record<Notice, LetterSource>;
  ladder: Record<DefaultStepKey, LetterSource>;
  /** For previews, and for the check of a template before it is kept. */
  sample: LetterValues;
  preferencesPage: {
    title: string;
    description: (workspaceName: string) => string;
    notFound: string;
    notFoundHint: string;
  };
}
